package lv.ogresnamsaimnieks.sandbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The last letters received, one file each, named so that their order is that of arrival. */
public final class Mailbox {

    private static final int MOST = 500;
    private static final String SUFFIX = ".eml";
    private static final String TO = "X-Sandbox-To";
    private static final String RECEIVED = "X-Sandbox-Received";
    private static final Pattern ID = Pattern.compile("[0-9]{17}-[0-9]{6}");
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final Session session;
    private final AtomicInteger count = new AtomicInteger();

    public Mailbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        var properties = new Properties();
        properties.put("mail.mime.allowutf8", "true");
        this.session = Session.getInstance(properties);
        try {
            Files.createDirectories(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Keeps a letter for those it was handed over for; when the mailbox is full the oldest one goes. */
    synchronized void keep(List<String> to, MimeMessage message) throws IOException, MessagingException {
        var now = clock.instant();
        var id = "%s-%06d".formatted(ID_TIME.format(now), count.getAndIncrement() % 1_000_000);
        var unfinished = folder.resolve(id + ".part");
        try (var file = Files.newOutputStream(unfinished)) {
            var envelope = "%s: %s\r\n%s: %s\r\n".formatted(TO, String.join(", ", to), RECEIVED, now);
            file.write(envelope.getBytes(StandardCharsets.UTF_8));
            message.writeTo(file);
        }
        Files.move(unfinished, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        for (var old : files().stream().skip(MOST).toList()) {
            Files.deleteIfExists(old);
        }
    }

    /** All letters, newest first. */
    public List<Letter> letters() {
        return files().stream().map(this::read).flatMap(Optional::stream).toList();
    }

    public Optional<Letter> find(String id) {
        return ID.matcher(id).matches() ? read(folder.resolve(id + SUFFIX)) : Optional.empty();
    }

    /** Throws every letter away. */
    public synchronized void clear() {
        try {
            for (var file : files()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private Optional<Letter> read(Path file) {
        try (var content = Files.newInputStream(file)) {
            var message = new MimeMessage(session, content);
            return Optional.of(new Letter(
                    file.getFileName().toString().replace(SUFFIX, ""),
                    Arrays.stream(header(message, TO).split(", ", -1)).toList(),
                    decoded(header(message, "From")),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Instant.parse(header(message, RECEIVED)),
                    content(message, "text/plain"),
                    content(message, "text/html")));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null ? "" : values[0];
    }

    private static String decoded(String header) throws UnsupportedEncodingException {
        return MimeUtility.decodeText(MimeUtility.unfold(header));
    }

    /** The first part of this type that is no attachment. */
    private static Optional<String> content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = content(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return part.isMimeType(type)
                        && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                        && part.getContent() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
