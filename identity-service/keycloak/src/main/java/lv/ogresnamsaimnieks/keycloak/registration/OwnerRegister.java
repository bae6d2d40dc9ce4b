package lv.ogresnamsaimnieks.keycloak.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import lv.ogresnamsaimnieks.keycloak.Invited;
import lv.ogresnamsaimnieks.keycloak.Recognition;

/** The register of owners: identity-service, asked over HTTP for three seconds at most. */
public final class OwnerRegister {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    OwnerRegister(URI service) {
        this.service = service;
    }

    /** The register that {@code IDENTITY_URL} names. */
    public static OwnerRegister ofEnvironment() {
        return new OwnerRegister(URI.create(System.getenv().getOrDefault("IDENTITY_URL", "http://localhost:8081")));
    }

    /**
     * Who has the personal code. Every call is an attempt that staff see.
     *
     * @param way the bank or eParaksts that named the person
     * @param masked the personal code as staff may see it; empty if it is not known
     */
    Recognition recognise(String personalCodeHash, String way, String masked, String token) throws IOException {
        var question = new HashMap<>(Map.of("personalCodeHash", personalCodeHash, "way", way));
        if (!masked.isEmpty()) {
            question.put("personalCodeMasked", masked);
        }
        var body = JSON.writeValueAsString(question);
        var answer = JSON.readTree(send("POST", "/internal/registrations", body, token, 200));
        return answer.path("known").asBoolean() ? known(answer) : new Recognition.Unknown(text(answer, "attempt"));
    }

    /** Tells the register that the person has confirmed the account and its address. Telling it twice does no harm. */
    public void registered(String person, String account, String email, String token) throws IOException {
        var body = JSON.writeValueAsString(Map.of("account", account, "email", email));
        send("PUT", "/internal/accounts/" + person, body, token, 204);
    }

    /** Whom the link with this hash invites; empty if it opens nothing. */
    Optional<Invited> invited(String keyHash, String token) throws IOException {
        var body = JSON.writeValueAsString(Map.of("keyHash", keyHash));
        var response = answer("POST", "/internal/invitations", body, token);
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new IOException("The register answered %d".formatted(response.statusCode()));
        }
        var answer = JSON.readTree(response.body());
        return Optional.of(new Invited(known(answer), text(answer, "email")));
    }

    private static Recognition.Known known(JsonNode answer) throws IOException {
        return new Recognition.Known(
                text(answer, "person"),
                text(answer, "name"),
                text(answer, "personalCodeMasked"),
                StreamSupport.stream(answer.path("properties").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                answer.path("attempt").asText(""));
    }

    /**
     * Tells what became of an attempt, for the staff to see. Whether it was heard changes nothing for the person.
     *
     * @param email the address that a mail went to; empty if none did
     * @param detail what the mail server said; empty if it said nothing
     */
    void note(String attempt, String kind, String email, String detail, String token) throws IOException {
        var step = new HashMap<>(Map.of("kind", kind));
        if (!email.isEmpty()) {
            step.put("email", email);
        }
        if (!detail.isEmpty()) {
            step.put("detail", detail);
        }
        send("POST", "/internal/registrations/" + attempt + "/steps", JSON.writeValueAsString(step), token, 204);
    }

    /** Tells the register that the person's account has ended. Telling it twice does no harm. */
    public void closed(String person, String account, String token) throws IOException {
        send("DELETE", "/internal/accounts/" + person + "?account=" + account, "", token, 204);
    }

    private String send(String method, String path, String body, String token, int expected) throws IOException {
        var response = answer(method, path, body, token);
        if (response.statusCode() != expected) {
            throw new IOException("The register answered %d".formatted(response.statusCode()));
        }
        return response.body();
    }

    private HttpResponse<String> answer(String method, String path, String body, String token) throws IOException {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking the register", e);
        }
    }

    private static String text(JsonNode answer, String field) throws IOException {
        var value = answer.path(field);
        if (!value.isTextual()) {
            throw new IOException("The register's answer has no " + field);
        }
        return value.asText();
    }
}
