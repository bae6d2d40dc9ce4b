package lv.ogresnamsaimnieks.defaults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinesTests {

    record Thing(
            @NotBlank String id,
            @NotNull @Positive Integer size,
            @Nullable List<Part> parts) {}

    record Part(@Nullable Integer weight) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final Map<String, Integer> taken = new LinkedHashMap<>();

    @Test
    void takesEveryLineAndSaysWhatItCameTo() {
        taken.put("b", 2);

        var answer = send("", "{\"id\":\"a\",\"size\":1}\n\n{\"id\":\"b\",\"size\":2}\n{\"id\":\"b\",\"size\":3}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(lines(answer))
                .extracting(it -> it.path("outcome").asString(""))
                .containsExactly("created", "unchanged", "updated", "");
        assertThat(lines(answer).getLast().path("lines").asInt()).isEqualTo(3);
        assertThat(lines(answer).get(2).path("line").asInt()).isEqualTo(4);
        assertThat(taken).containsExactly(Map.entry("b", 3), Map.entry("a", 1));
    }

    @Test
    void changesNothingWhenTheSeventhOfTenLinesIsBroken() {
        var body = IntStream.rangeClosed(1, 10)
                .mapToObj(it -> it == 7 ? "{\"id\":\"x" : "{\"id\":\"t%d\",\"size\":1}".formatted(it))
                .reduce("", (all, line) -> all + line + "\n");

        var answer = send("", body);

        assertThat(answer.getStatus()).isEqualTo(400);
        var problem = problem(answer);
        assertThat(problem.path("type").asString()).isEqualTo("urn:problem:lines-rejected");
        assertThat(problem.path("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/line").asInt()).isEqualTo(7);
        assertThat(taken).isEmpty();
    }

    @Test
    void takesTheGoodLinesWhenAsked() {
        var answer = send("partial", "{\"id\":\"a\",\"size\":1}\n{\"id\":\"b\"}\n{\"id\":\"c\",\"size\":1}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(taken).containsOnlyKeys("a", "c");
        assertThat(lines(answer).getLast().path("rejected").asInt()).isEqualTo(1);
        assertThat(lines(answer).get(1).at("/errors/0/code").asString()).isEqualTo("required");
    }

    /** A heap says little; that nothing waits says it all: a line is taken when all before it have been answered. */
    @Test
    void holdsOneLineAtATimeHoweverManyThereAre() {
        var request = new MockHttpServletRequest("PUT", "/things") {
            @Override
            public ServletInputStream getInputStream() {
                return new Generated(MANY);
            }
        };
        request.addParameter("partial", "true");
        var answered = new Counting();
        var response = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return answered;
            }
        };
        var next = new int[1];
        var held = new int[1];

        new Lines<>(Thing.class, request, response, DataSize.ofMegabytes(32), JSON, VALIDATOR)
                .upsert(Thing::id, (line, dryRun) -> {
                    var number = Integer.parseInt(line.id().substring(1));
                    assertThat(dryRun).as("tried first").isFalse();
                    assertThat(number).isEqualTo(next[0]++);
                    held[0] = Math.max(held[0], number - answered.lines);
                    if (number % 1000 == 999) {
                        throw Refused.input("size", "odd", "Nederīgs.");
                    }
                    return Outcome.CREATED;
                });

        assertThat(next[0]).isEqualTo(MANY);
        assertThat(held[0]).as("lines taken and not answered").isZero();
        assertThat(answered.lines).isEqualTo(MANY + 1);
        assertThat(answered.longest).isLessThan(1024);
        assertThat(answered.last).contains("\"lines\":100000", "\"created\":99900", "\"rejected\":100");
    }

    private static final int MANY = 100_000;

    /** So many lines, each made when it is read. */
    private static final class Generated extends ServletInputStream {

        private final int count;
        private int number;
        private int at;
        private byte[] line = new byte[0];

        Generated(int count) {
            this.count = count;
        }

        @Override
        public int read() {
            if (at == line.length) {
                if (number == count) {
                    return -1;
                }
                line = "{\"id\":\"t%d\",\"size\":1}\n".formatted(number++).getBytes(UTF_8);
                at = 0;
            }
            return line[at++];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int read = 0;
            for (int next = 0; read < most && (next = read()) >= 0; read++) {
                into[from + read] = (byte) next;
            }
            return read == 0 ? -1 : read;
        }

        @Override
        public boolean isFinished() {
            return number == count && at == line.length;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    /** Counts lines and keeps the last one only. */
    private static final class Counting extends ServletOutputStream {

        private int lines;
        private int longest;
        private String last = "";
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public void write(int next) {
            if (next == '\n') {
                lines++;
                longest = Math.max(longest, line.size());
                last = line.toString(UTF_8);
                line.reset();
            } else {
                line.write(next);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void takesNothingOnADryRunAndSaysTheSame() {
        var answer = send("dryRun", "{\"id\":\"a\",\"size\":1}");

        assertThat(lines(answer).getFirst().path("outcome").asString()).isEqualTo("created");
        assertThat(lines(answer).getLast().path("dryRun").asBoolean()).isTrue();
        assertThat(taken).isEmpty();
    }

    @Test
    void namesEveryWrongFieldOfALine() {
        var answer = send(
                "",
                "{\"id\":[1],\"size\":\"big\",\"colour\":\"red\",\"parts\":[{\"weight\":1},{\"weight\":\"heavy\"}]}\n"
                        + "{\"id\":\"\",\"size\":-1}");

        assertThat(problem(answer).path("errors"))
                .extracting(it -> "%s %s %s"
                        .formatted(
                                it.path("line").asInt(),
                                it.path("field").asString(),
                                it.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "1 id malformed",
                        "1 size malformed",
                        "1 colour unknown-field",
                        "1 parts[1].weight malformed",
                        "2 id required",
                        "2 size positive");
    }

    @Test
    void passesOnWhatTheRulesSay() {
        var answer = send("", "{\"id\":\"forbidden\",\"size\":1}");

        assertThat(problem(answer).at("/errors/0/code").asString()).isEqualTo("forbidden-thing");
    }

    @Test
    void refusesAnotherCharset() {
        var request = request("", "{\"id\":\"é\",\"size\":1}".getBytes(ISO_8859_1));
        assertThat(send(request).getStatus()).isEqualTo(415);

        request = request("", "{\"id\":\"a\",\"size\":1}".getBytes(UTF_8));
        request.setContentType("application/x-ndjson; charset=windows-1257");
        assertThat(send(request).getStatus()).isEqualTo(415);
        assertThat(taken).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeBeforeTakingAnyOfIt() {
        var line = "{\"id\":\"a\",\"size\":1}\n".getBytes(UTF_8);
        var body = new byte[line.length * 60_000];
        IntStream.range(0, 60_000).forEach(it -> System.arraycopy(line, 0, body, it * line.length, line.length));

        var answer = send(request("", body));

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(taken).isEmpty();
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(problem(send("", "\n\n")).path("type").asString()).isEqualTo("urn:problem:lines-missing");
    }

    private Outcome upsert(Thing thing, boolean dryRun) {
        var id = thing.id();
        if (id.equals("forbidden")) {
            throw Refused.input("id", "forbidden-thing", "Nedrīkst.");
        }
        var size = thing.size();
        var before = taken.get(id);
        if (!dryRun) {
            taken.put(id, size);
        }
        if (before == null) {
            return Outcome.CREATED;
        }
        return before.equals(size) ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    private MockHttpServletResponse send(String parameter, String body) {
        return send(request(parameter, body.getBytes(UTF_8)));
    }

    private MockHttpServletResponse send(MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        new Lines<>(Thing.class, request, response, DataSize.ofMegabytes(1), JSON, VALIDATOR)
                .upsert(Thing::id, this::upsert);
        return response;
    }

    private static MockHttpServletRequest request(String parameter, byte[] body) {
        var request = new MockHttpServletRequest("PUT", "/api/municipal/v1/things");
        request.setContentType(Lines.NDJSON);
        request.setContent(body);
        if (!parameter.isEmpty()) {
            request.setParameter(parameter, "true");
        }
        return request;
    }

    private static JsonNode problem(MockHttpServletResponse response) {
        return JSON.readTree(response.getContentAsByteArray());
    }

    private static List<JsonNode> lines(MockHttpServletResponse response) {
        var text = new String(response.getContentAsByteArray(), UTF_8);
        return Arrays.stream(text.split("\n", -1))
                .filter(it -> !it.isBlank())
                .map(JSON::readTree)
                .toList();
    }
}
