package lv.ogresnamsaimnieks.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal without a browser: by a session's cookie, by a municipal token, by nothing. */
final class Http {

    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    static HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** A signed-in person. */
    record Session(String cookie) {

        HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        HttpResponse<String> put(String path, String body) {
            return call("PUT", path, body, csrf());
        }

        HttpResponse<String> call(String method, String path, String body, String csrf) {
            return send(request(path)
                    .header("X-CSRF-TOKEN", csrf)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(method, BodyPublishers.ofString(body)));
        }

        String csrf() {
            return json(get("/api/session")).path("csrf").asString("");
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(RunningPortal.origin() + path))
                    .header("Cookie", cookie)
                    .header("Accept", "application/json, */*;q=0.5");
        }
    }

    /** Another municipal system. */
    record Municipal(String portal, String token) {

        Municipal(String token) {
            this(RunningPortal.origin(), token);
        }

        static Municipal municipality() {
            return of("municipality", RunningPortal.secret("municipal-client"));
        }

        static Municipal heatSupplier() {
            return of("heat-supplier", RunningPortal.secret("heat-supplier-client"));
        }

        private static Municipal of(String client, String secret) {
            return of(RunningPortal.origin(), RunningPortal.keycloak(), client, secret);
        }

        /** A municipal system of another portal than the journeys'. */
        static Municipal of(String portal, String keycloak, String client, String secret) {
            var form = "grant_type=client_credentials&client_id=" + client + "&client_secret="
                    + URLEncoder.encode(secret, StandardCharsets.UTF_8);
            var answer =
                    send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/portal/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)));
            return new Municipal(portal, json(answer).path("access_token").asString());
        }

        HttpResponse<String> put(String path, String lines) {
            return put(path, "application/x-ndjson", BodyPublishers.ofString(lines));
        }

        HttpResponse<String> put(String path, String type, BodyPublisher body) {
            return call("PUT", path, type, body, Map.of());
        }

        HttpResponse<String> call(
                String method, String path, String type, BodyPublisher body, Map<String, String> headers) {
            var request = HttpRequest.newBuilder(URI.create(portal + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", type)
                    .method(method, body);
            headers.forEach(request::header);
            return send(request);
        }
    }

    private Http() {}
}
