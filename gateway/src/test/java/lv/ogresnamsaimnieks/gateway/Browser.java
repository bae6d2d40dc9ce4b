package lv.ogresnamsaimnieks.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.gateway.IdentityServer.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of a browser as the gateway's tests need: it keeps cookies and follows nothing by itself. */
class Browser {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final World world;
    private final String origin;
    final Map<String, String> cookies = new LinkedHashMap<>();
    final List<String> setCookies = new ArrayList<>();

    Browser(World world, World.Gateway gateway) {
        this.world = world;
        this.origin = gateway.origin();
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String problem() {
            return json().path("type").asString().replace("urn:problem:", "");
        }
    }

    /** Opens a page, as a person who types the address does. */
    Answer open(String path) {
        return send("GET", path, "Accept", "text/html,*/*", "Sec-Fetch-Mode", "navigate");
    }

    /** Calls, as a script on a page does. */
    Answer call(String method, String path, String... headers) {
        return send(method, path, headers);
    }

    /** To the identity server and back; the answer is the redirect to the page. */
    Answer signIn(String path, Person person) {
        return open(world.identityServer.signIn(person, open(path).header("Location")));
    }

    JsonNode session() {
        return call("GET", "/api/session").json();
    }

    JsonNode staffSession() {
        return call("GET", "/api/staff/session").json();
    }

    String csrf() {
        return session().path("csrf").asString();
    }

    /** A second browser with the same cookies, in front of another gateway. */
    Browser at(World.Gateway gateway) {
        var other = new Browser(world, gateway);
        other.cookies.putAll(cookies);
        return other;
    }

    /** Calls with a body in JSON and the token that every write carries. */
    Answer write(String method, String path, String body) {
        return send(
                method,
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "X-CSRF-TOKEN",
                csrf());
    }

    /** A download, as its bytes. */
    byte[] download(String path) {
        return download(path, BodyHandlers.ofByteArray());
    }

    /** A download into a file, which stays as far as it came when it breaks off. */
    void download(String path, Path file) {
        download(path, BodyHandlers.ofFile(file));
    }

    /** A download that is read as slowly as the reader likes. */
    InputStream opened(String path) {
        return download(path, BodyHandlers.ofInputStream());
    }

    private <T> T download(String path, BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(60));
        try {
            return http.send(
                            request.header(
                                            "Cookie",
                                            cookies.entrySet().stream()
                                                    .map(it -> it.getKey() + "=" + it.getValue())
                                                    .collect(Collectors.joining("; ")))
                                    .build(),
                            handler)
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    private Answer send(String method, String path, String... headers) {
        return send(method, path, BodyPublishers.noBody(), headers);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    private void keep(String cookie) {
        setCookies.add(cookie);
        var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
