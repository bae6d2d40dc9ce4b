package lv.ogresnamsaimnieks.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sorts of file that are kept, known by their first bytes and by nothing that a sender says. */
public enum FileType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    /** A signed container, ETSI EN 319 162-1. */
    ASIC_E("application/vnd.etsi.asic-e+zip");

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(US_ASCII);
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_BEGINS = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it by itself. */
    public boolean isShownInBrowsers() {
        return this != ASIC_E;
    }

    /** How names of such files end; the first is the usual one. */
    List<String> endings() {
        return switch (this) {
            case PDF -> List.of("pdf");
            case PNG -> List.of("png");
            case JPEG -> List.of("jpg", "jpeg");
            case ASIC_E -> List.of("asice", "sce", "edoc");
        };
    }

    static Optional<FileType> of(byte[] content) {
        if (begins(content, PDF_BEGINS)) {
            return Optional.of(PDF);
        }
        if (begins(content, PNG_BEGINS)) {
            return Optional.of(PNG);
        }
        if (begins(content, JPEG_BEGINS)) {
            return Optional.of(JPEG);
        }
        return isSignedContainer(content) ? Optional.of(ASIC_E) : Optional.empty();
    }

    /** A ZIP whose first entry is named “mimetype”, is not compressed and says what it is (A.1 of the standard). */
    private static boolean isSignedContainer(byte[] content) {
        var name = "mimetype".getBytes(US_ASCII);
        var said = ASIC_E.mediaType.getBytes(US_ASCII);
        var header = 30;
        if (content.length < header || !begins(content, ZIP_BEGINS) || number(content, 8) != 0) {
            return false;
        }
        var extra = number(content, 28);
        var data = header + name.length + extra;
        return number(content, 26) == name.length
                && has(content, header, name)
                && has(content, data, said)
                && has(content, data + said.length, new byte[] {'P', 'K'});
    }

    private static boolean begins(byte[] content, byte[] with) {
        return has(content, 0, with);
    }

    private static boolean has(byte[] content, int from, byte[] that) {
        return content.length >= from + that.length
                && Arrays.equals(content, from, from + that.length, that, 0, that.length);
    }

    private static int number(byte[] content, int at) {
        return (content[at] & 0xff) | (content[at + 1] & 0xff) << 8;
    }
}
