package lv.ogresnamsaimnieks.defaults;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of a bulk upsert: NDJSON, one document a line.
 *
 * <p>All lines are looked at before the first is taken. If one is wrong, nothing is taken and the answer names each wrong
 * line and field. With {@code partial=true} each is taken or rejected by itself, and the answer begins with the first; with
 * {@code dryRun=true} nothing is taken.
 * The body waits on disk meanwhile, so that its size costs no memory.
 *
 * @param <T> what a line says
 */
public final class Lines<T> {

    /** What a bulk upsert is sent and answered as. */
    public static final String NDJSON = "application/x-ndjson";

    private static final int LONGEST_LINE = 12 * 1024 * 1024;
    private static final int MOST_ERRORS = 1000;

    private final Class<T> kind;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final DataSize longest;
    private final JsonMapper json;
    private final Validator validator;

    Lines(
            Class<T> kind,
            HttpServletRequest request,
            HttpServletResponse response,
            DataSize longest,
            JsonMapper json,
            Validator validator) {
        this.kind = kind;
        this.request = request;
        this.response = response;
        this.longest = longest;
        this.json = json;
        this.validator = validator;
    }

    /**
     * Upserts each line and answers the request.
     *
     * @param id of a line, for the answer
     * @param upsert takes the line, or with {@code true} only says what it would come to; may throw {@link Refused}
     */
    public void upsert(Function<T, String> id, BiFunction<T, Boolean, Outcome> upsert) {
        var reader = json.readerFor(kind).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        var dryRun = Boolean.parseBoolean(request.getParameter("dryRun"));
        var partial = Boolean.parseBoolean(request.getParameter("partial"));
        Path body = null;
        try {
            if (isOtherCharset()) {
                problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "charset",
                        "Kodējums netiek pieņemts",
                        "Saturam jābūt UTF-8.");
                return;
            }
            body = Files.createTempFile("lines", ".ndjson");
            if (!receive(body)) {
                problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        "Saturs ir pārāk liels",
                        "Vienā pieprasījumā drīkst sūtīt ne vairāk kā %d MiB.".formatted(longest.toMegabytes()));
                return;
            }
            if (isEmpty(body)) {
                problem(HttpStatus.BAD_REQUEST, "lines-missing", "Nav nevienas rindas", "Saturs ir tukšs.");
                return;
            }
            if (!partial) {
                var trial = new Trial();
                each(body, (number, line) -> trial.note(number, take(reader, line, id, it -> upsert.apply(it, true))));
                if (trial.rejected > 0) {
                    rejected(trial);
                    return;
                }
            }
            answer(body, reader, id, dryRun, upsert);
        } catch (CharacterCodingException e) {
            problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "charset", "Kodējums netiek pieņemts", "Saturam jābūt UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(body);
        }
    }

    private void answer(
            Path body,
            ObjectReader reader,
            Function<T, String> id,
            boolean dryRun,
            BiFunction<T, Boolean, Outcome> upsert)
            throws IOException {
        response.setStatus(HttpStatus.OK.value());
        response.setContentType(NDJSON);
        response.setCharacterEncoding(UTF_8);
        var out = response.getOutputStream();
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        var total = new int[2];
        each(body, (number, line) -> {
            Taken taken = take(reader, line, id, it -> upsert.apply(it, dryRun));
            total[0]++;
            if (taken.outcome() == null) {
                total[1]++;
            } else {
                counts.merge(taken.outcome(), 1, Integer::sum);
            }
            write(out, taken.at(number));
        });
        write(
                out,
                new LinesSum(
                        total[0],
                        counts.getOrDefault(Outcome.CREATED, 0),
                        counts.getOrDefault(Outcome.UPDATED, 0),
                        counts.getOrDefault(Outcome.UNCHANGED, 0),
                        total[1],
                        dryRun));
    }

    private void write(OutputStream out, Record line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }

    private void rejected(Trial trial) {
        Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "lines-rejected",
                        "Dažas rindas nav derīgas",
                        "Nekas nav mainīts. Izlabojiet norādītās rindas vai sūtiet ar partial=true.")
                .with("lines", trial.lines)
                .with("rejected", trial.rejected)
                .with("errors", trial.errors)
                .write(response, json);
    }

    /** @param outcome null when the line is rejected for {@code wrongs} */
    private record Taken(@Nullable String id, @Nullable Outcome outcome, List<Wrong> wrongs) {

        LineResult at(int number) {
            return outcome == null
                    ? new LineResult(number, id, "rejected", wrongs)
                    : new LineResult(number, id, outcome.name().toLowerCase(Locale.ROOT), null);
        }
    }

    private Taken take(ObjectReader reader, String text, Function<T, String> id, Function<T, Outcome> upsert) {
        var malformed = new Malformed();
        T line;
        try {
            line = reader.withHandler(malformed).readValue(text);
        } catch (DatabindException e) {
            return new Taken(null, null, List.of(new Wrong(Codes.path(e), "malformed", "Vērtībai nav pareizā forma.")));
        } catch (JacksonException e) {
            return new Taken(null, null, List.of(new Wrong("", "not-json", "Rinda nav derīgs JSON objekts.")));
        }
        if (!malformed.wrongs().isEmpty()) {
            return new Taken(null, null, malformed.wrongs());
        }
        if (line == null) {
            return new Taken(null, null, List.of(new Wrong("", "not-json", "Rinda nav derīgs JSON objekts.")));
        }
        var violations = validator.validate(line);
        if (!violations.isEmpty()) {
            var wrongs = violations.stream()
                    .map(it -> new Wrong(
                            it.getPropertyPath().toString(),
                            Codes.of(it.getConstraintDescriptor()
                                    .getAnnotation()
                                    .annotationType()
                                    .getSimpleName()),
                            it.getMessage()))
                    .sorted((one, other) -> one.field().compareTo(other.field()))
                    .toList();
            return new Taken(null, null, wrongs);
        }
        try {
            return new Taken(id.apply(line), upsert.apply(line), List.of());
        } catch (Refused refused) {
            var wrongs = refused.wrongs().isEmpty()
                    ? List.of(new Wrong("", refused.type(), String.valueOf(refused.getMessage())))
                    : refused.wrongs();
            return new Taken(id.apply(line), null, wrongs);
        }
    }

    private static class Trial {

        private final List<Map<String, Object>> errors = new ArrayList<>();
        private int lines;
        private int rejected;

        void note(int number, Taken taken) {
            lines++;
            if (taken.outcome() == null) {
                rejected++;
                for (var wrong : taken.wrongs()) {
                    if (errors.size() < MOST_ERRORS) {
                        errors.add(Map.of(
                                "line", number,
                                "field", wrong.field(),
                                "code", wrong.code(),
                                "message", wrong.message()));
                    }
                }
            }
        }
    }

    @FunctionalInterface
    private interface Visit {
        void line(int number, String text) throws IOException;
    }

    /** Looks through all of it, so that another encoding is found before anything is taken. */
    private static boolean isEmpty(Path body) throws IOException {
        var lines = new int[1];
        each(body, (_, _) -> lines[0]++);
        return lines[0] == 0;
    }

    private static void each(Path body, Visit visit) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(body), 64 * 1024)) {
            int number = 0;
            for (var line = readLine(in); line != null; line = readLine(in)) {
                number++;
                var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
                if (!text.isBlank()) {
                    visit.line(number, text);
                }
            }
        }
    }

    /** Null at the end. A line that is too long is cut, and so is no JSON. */
    private static byte @Nullable [] readLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(512);
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() < LONGEST_LINE) {
                line.write(next);
            }
        }
        return line.toByteArray();
    }

    private boolean isOtherCharset() {
        var type = request.getContentType();
        if (type == null) {
            return false;
        }
        var charset = MediaType.parseMediaType(type).getCharset();
        return charset != null && !charset.equals(UTF_8);
    }

    private boolean receive(Path body) throws IOException {
        if (request.getContentLengthLong() > longest.toBytes()) {
            return false;
        }
        long received = 0;
        var chunk = new byte[64 * 1024];
        try (var in = request.getInputStream();
                var out = Files.newOutputStream(body)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                received += read;
                if (received > longest.toBytes()) {
                    return false;
                }
                out.write(chunk, 0, read);
            }
        }
        return true;
    }

    private void problem(HttpStatus status, String type, String title, String detail) {
        Problem.of(status, type, title, detail).write(response, json);
    }

    private static void delete(@Nullable Path body) {
        try {
            if (body != null) {
                Files.deleteIfExists(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
