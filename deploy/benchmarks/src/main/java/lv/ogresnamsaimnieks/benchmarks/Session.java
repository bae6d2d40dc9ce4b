package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody signed in.
 *
 * @param cookie as a browser sends it
 * @param csrf what a page must send along with a write
 * @param method how the person signed in, as the portal names it
 */
record Session(String cookie, String csrf, String method, String portal) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    static Session of(Portal portal, String cookie) throws IOException, InterruptedException {
        var session = new Session(cookie, "", "", portal.address());
        var view = new JsonMapper().readTree(session.get("/api/session").body());
        if (!view.path("signedIn").asBoolean(false)) {
            throw new Failure("the session is not known: " + view);
        }
        return new Session(
                cookie, view.path("csrf").asString(), view.path("loginMethod").asString(""), portal.address());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return getFrom(portal, path);
    }

    /** Asks somebody else with the same cookie. */
    HttpResponse<String> getFrom(String address, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookie));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(
                request.header("Accept", "application/json")
                        .timeout(Duration.ofMinutes(3))
                        .build(),
                BodyHandlers.ofString());
    }
}
