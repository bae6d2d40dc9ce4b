package lv.ogresnamsaimnieks.defaults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
