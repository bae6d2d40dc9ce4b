package lv.ogresnamsaimnieks.local.demo;

import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The municipal API from a client's side: lines in, and again what could not be taken yet. */
final class MunicipalApi {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Set<String> NOT_YET = Set.of("unknown-property", "unknown-house");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String portal;
    private final String issuer;
    private final Client system;

    MunicipalApi(String portal, String issuer, Client system) {
        this.portal = portal;
        this.issuer = issuer;
        this.system = system;
    }

    /** Someone refused the lines for good, or nobody answered for too long. */
    static final class Refused extends Exception {

        @Serial
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** Sends all lines; those whose house or property a service has not heard of yet are sent again. */
    void put(String what, List<?> lines) throws Refused, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        List<?> left = lines;
        while (true) {
            var answer = send(what, left);
            if (answer.statusCode() == 200) {
                left = rejected(what, left, answer.body());
                if (left.isEmpty()) {
                    return;
                }
            } else if (answer.statusCode() < 500 && answer.statusCode() != 429 && answer.statusCode() != 401) {
                throw new Refused("%s: %d %s".formatted(what, answer.statusCode(), answer.body()));
            }
            if (System.nanoTime() > deadline) {
                throw new Refused("%s: %d lines were not taken, the last answer was %d %s"
                        .formatted(what, left.size(), answer.statusCode(), shortened(answer.body())));
            }
            Thread.sleep(PAUSE);
        }
    }

    private List<?> rejected(String what, List<?> sent, String answer) throws Refused {
        var left = new ArrayList<Object>();
        for (var line : answer.lines().map(json::readTree).toList()) {
            if (!line.path("outcome").asString("").equals("rejected")) {
                continue;
            }
            for (var error : line.path("errors")) {
                if (!NOT_YET.contains(error.path("code").asString(""))) {
                    throw new Refused(what + ": " + line);
                }
            }
            left.add(sent.get(line.path("line").asInt() - 1));
        }
        return left;
    }

    private Answer send(String what, List<?> lines) throws InterruptedException {
        var body = new StringBuilder();
        lines.forEach(it -> body.append(json.writeValueAsString(it)).append('\n'));
        try {
            var request = HttpRequest.newBuilder(URI.create(portal + "/api/municipal/v1/" + what + "?partial=true"))
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/x-ndjson; charset=utf-8")
                    .timeout(Duration.ofMinutes(3))
                    .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
            return Answer.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Answer(503, e.toString());
        }
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + system.id() + "&client_secret="
                + URLEncoder.encode(system.secret(), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("No token: " + answer.statusCode() + " " + answer.body());
        }
        JsonNode token = json.readTree(answer.body());
        return token.path("access_token").asString();
    }

    private record Answer(int statusCode, String body) {
        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response.body());
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(500, text.length()));
    }
}
