package lv.ogresnamsaimnieks.identity.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lv.ogresnamsaimnieks.identity.registration.LetterType;

/** What a file is by what is in it, and what a container holds; looked at without unpacking anything. */
final class Container {

    /** More entries than any letter has. */
    static final int MOST_ENTRIES = 100;

    /** More than any letter unpacks to, 100 MiB. */
    static final long LARGEST = 100L * 1024 * 1024;

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(US_ASCII);
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};
    private static final String MIME_TYPE = "mimetype";
    private static final String META = "META-INF/";
    private static final List<String> OFFICE = List.of("word/", "xl/", "ppt/", "content.xml");
    private static final int LONGEST_MIME_TYPE = 200;

    /** A file that no honest sender makes. */
    static final class Hostile extends Exception {

        Hostile(String why) {
            super(why, null, false, false);
        }
    }

    /** Empty of anything but a container or a PDF. */
    static Optional<LetterType> typeOf(Path file, String name) throws IOException, Hostile {
        byte[] begins;
        try (var content = Files.newInputStream(file)) {
            begins = content.readNBytes(PDF_BEGINS.length);
        }
        if (starts(begins, PDF_BEGINS)) {
            return Optional.of(LetterType.PDF);
        }
        return starts(begins, ZIP_BEGINS) ? typeOfArchive(file, name) : Optional.empty();
    }

    /** The files that a container is about: neither what describes it nor its signatures. */
    static List<String> filesIn(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile(), UTF_8)) {
            return archive.stream()
                    .filter(it -> !it.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(it -> !it.equals(MIME_TYPE) && !it.startsWith(META))
                    .toList();
        }
    }

    /** Whether there is a signature in the container at all. */
    static boolean hasSignatures(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile(), UTF_8)) {
            return archive.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(it -> it.startsWith(META)
                            && it.toLowerCase(Locale.ROOT).contains("signature")
                            && it.endsWith(".xml"));
        }
    }

    private static Optional<LetterType> typeOfArchive(Path file, String name) throws IOException, Hostile {
        try (var archive = new ZipFile(file.toFile(), UTF_8)) {
            requireHarmless(archive);
            var mimeType = archive.getEntry(MIME_TYPE);
            if (mimeType != null) {
                try (var content = archive.getInputStream(mimeType)) {
                    var said = new String(content.readNBytes(LONGEST_MIME_TYPE), US_ASCII).strip();
                    if (said.equals(LetterType.ASIC_E.mediaType())) {
                        return Optional.of(LetterType.ASIC_E);
                    }
                }
            }
            var isOffice = archive.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(it -> OFFICE.stream().anyMatch(it::startsWith));
            return name.toLowerCase(Locale.ROOT).endsWith(".edoc") && !isOffice
                    ? Optional.of(LetterType.OLD_EDOC)
                    : Optional.empty();
        }
    }

    /** What the directory says; the library counts again what it unpacks. */
    private static void requireHarmless(ZipFile archive) throws Hostile {
        if (archive.size() > MOST_ENTRIES) {
            throw new Hostile("too many entries");
        }
        long size = 0;
        for (var entry : archive.stream().toList()) {
            size += Math.max(0, entry.getSize());
            if (size > LARGEST) {
                throw new Hostile("unpacks to too much");
            }
        }
    }

    private static boolean starts(byte[] content, byte[] with) {
        return content.length >= with.length && java.util.Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    private Container() {}
}
