package lv.ogresnamsaimnieks.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.local.demo.Colleague;
import tools.jackson.databind.json.JsonMapper;

/** Gives the invented staff their accounts in Keycloak, once, with this machine's passwords and secrets. */
final class Staffing {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;

    Staffing(Settings settings, Secrets secrets, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
    }

    void run() throws IOException {
        var done = settings.data(Parts.KEYCLOAK).resolve("staff.created");
        if (Files.exists(done)) {
            return;
        }
        var users = Colleague.ALL.stream().map(this::account).toList();
        try (var http = HttpClient.newHttpClient()) {
            var token = adminToken(http);
            send(
                    http,
                    request("/admin/realms/portal/partialImport")
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    JSON.writeValueAsString(Map.of("ifResourceExists", "SKIP", "users", users)))));
            Files.createFile(done);
            progress.say(users.size() + " of the staff can sign in at " + settings.portal() + "/darbinieki");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Failure e) {
            progress.say("The staff have no accounts: " + e.getMessage() + " The next `portal up` tries again.");
        }
    }

    private Map<String, Object> account(Colleague colleague) {
        var credentials = new ArrayList<Map<String, Object>>();
        credentials.add(
                Map.of("type", "password", "value", secrets.staffPassword(colleague.username()), "temporary", false));
        if (colleague.enrolled()) {
            credentials.add(Map.of(
                    "type",
                    "otp",
                    "secretData",
                    JSON.writeValueAsString(Map.of("value", secrets.staffCodes(colleague.username()))),
                    "credentialData",
                    JSON.writeValueAsString(Map.of(
                            "subType", "totp", "digits", 6, "counter", 0, "period", 30, "algorithm", "HmacSHA1"))));
        }
        return Map.of(
                "username", colleague.username(),
                "firstName", colleague.givenName(),
                "lastName", colleague.familyName(),
                "enabled", true,
                "realmRoles", colleague.roles(),
                "credentials", List.copyOf(credentials));
    }

    private String adminToken(HttpClient http) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(secrets.get("keycloak-admin"), StandardCharsets.UTF_8);
        var answer = send(
                http,
                request("/realms/master/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return JSON.readTree(answer).path("access_token").asString("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.keycloak() + path)).timeout(PATIENCE);
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Failure("Keycloak answered %d to %s."
                    .formatted(answer.statusCode(), answer.request().uri().getPath()));
        }
        return answer.body();
    }
}
