package lv.ogresnamsaimnieks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.e2e.TestPerson.VILIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registration at the office and by a signed letter (FAQ 2.1, 2.2, 5.1, 5.2), from the file to the first sign-in. */
class LetterRegistrationIT {

    private static final String REGISTRATIONS = "/api/staff/registrations";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LINK = Pattern.compile("https?://\\S+/invitation/\\S+");

    private static final String INVITED = "uzaicinata@piemers.lv";
    private static final String PASSWORD = "priede pie upes un birojs";

    private static String cookie = "";

    @BeforeAll
    static void staffAreIn() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        cookie = signIn("ilze");
    }

    @Test
    void aSignedLetterProvesWhoseItIsAndTellsWhoHasAnAccountSo() {
        Visitor.registered(VILIS);
        var received = json(drop(signed(VILIS, "vilis@piemers.lv", "correct"), "iesniegums.edoc"));
        assertThat(received.path("letter").path("valid").asBoolean())
                .as(received.toPrettyString())
                .isTrue();
        assertThat(received.path("personalCodeMasked").asString()).isEqualTo("010150-*****");
        assertThat(received.path("owner").path("properties").size()).isPositive();

        var number = received.path("number").asString();
        var approval = "{\"email\":\"vilis@piemers.lv\",\"letterRead\":true}";
        var approved = json(post("/" + number + "/approval", approval));
        assertThat(approved.path("standing").asString()).isEqualTo("ALREADY_REGISTERED");
        assertThat(post("/" + number + "/approval", approval).statusCode())
                .as("decided once")
                .isEqualTo(409);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Visitor.letters("vilis@piemers.lv").values().stream()
                        .anyMatch(it -> it.path("subject").asString("").startsWith("Jums jau ir konts")));
    }

    @Test
    void theOfficeInvitesWhomItSeesAndTheAccountOpensSevenSections() {
        var found = json(post("/owners", "{\"name\":\"a\"}")).path("owners").values().stream()
                .filter(it -> !it.path("hasAccount").asBoolean())
                .filter(it -> !it.path("personalCodeMasked").asString().startsWith("010150"))
                .filter(it -> !it.path("name").asString().startsWith("Aivars"))
                .findFirst()
                .orElseThrow();
        var made = post("/office", """
                {"person":"%s","document":{"kind":"IDENTITY_CARD","lastDigits":"123"},"email":"%s"}""".formatted(found.path("person").asString(), INVITED));
        assertThat(made.statusCode()).isEqualTo(201);
        var number = json(made).path("number").asString();
        var link = invitation(INVITED);

        assertThat(Http.get(link).statusCode()).isEqualTo(200);
        assertThat(Http.get(link).statusCode())
                .as("a scanner follows it, and nothing happens")
                .isEqualTo(200);
        accept(link);
        assertThat(Http.get(link).statusCode()).as("used").isEqualTo(410);
        assertThat(json(get("/" + number)).path("standing").asString()).isEqualTo("REGISTERED");
        assertThat(post("/" + number + "/invitation", "{\"email\":\"" + INVITED + "\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "altered, ALTERED",
        "added-file, UNCOVERED_FILE",
        "not-qualified, NOT_QUALIFIED",
        "revoked, REVOKED",
        "basic, NO_REVOCATION_DATA"
    })
    void aLetterThatProvesNothingIsNotApproved(String variant, String flaw) {
        var received = json(drop(signed(VILIS, "kads@piemers.lv", variant), "iesniegums.edoc"));
        assertThat(received.path("letter").path("flaws").values().stream()
                        .map(it -> it.path("flaw").asString()))
                .contains(flaw);
        assertThat(post(
                                "/" + received.path("number").asString() + "/approval",
                                "{\"email\":\"kads@piemers.lv\",\"letterRead\":true}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndTheServiceLivesOn() {
        assertThat(drop(new byte[60 * 1024 * 1024], "liels.pdf").statusCode()).isEqualTo(413);
        var nearly = new byte[24 * 1024 * 1024];
        System.arraycopy("%PDF-1.7\n".getBytes(UTF_8), 0, nearly, 0, 9);
        assertThat(drop(nearly, "liels.pdf").statusCode())
                .as("taken as unreadable, or given up in time")
                .isIn(201, 409);
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    private static void accept(String link) {
        try (var visitor = new Visitor()) {
            visitor.openAddress(link).sees("Izveidojiet kontu");
            visitor.press("Izveidot kontu").reads("Izdomājiet un ierakstiet paroli.");
            visitor.fill("Parole", PASSWORD).fill("Parole atkārtoti", PASSWORD);
            visitor.page.locator("#terms").check();
            visitor.press("Izveidot kontu").sees("Reģistrācija ir izdevusies!");
            visitor.open("/sign-in?with=password").password(INVITED, PASSWORD).isIn();
            var session = json(new Http.Session(cookieOf(visitor)).get("/api/session"));
            assertThat(session.path("sections").values().stream()
                            .filter(it -> it.path("open").asBoolean()))
                    .hasSize(7);
        }
    }

    private static String invitation(String email) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Visitor.letters(email).values().stream()
                                .map(it -> LINK.matcher(it.path("text").asString("")))
                                .filter(java.util.regex.Matcher::find)
                                .map(java.util.regex.Matcher::group)
                                .findFirst()
                                .orElse(""),
                        it -> !it.isEmpty());
    }

    private static byte[] signed(TestPerson person, String email, String variant) {
        var form = "person=%s&email=%s&variant=%s"
                .formatted(person.personalCode(), URLEncoder.encode(email, UTF_8), variant);
        var request = HttpRequest.newBuilder(URI.create(RunningPortal.sandbox() + "/letters/sign"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> drop(byte[] file, String name) {
        var boundary = "letter-boundary";
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, name).getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8));
        return Http.send(request("/letters")
                .header("X-CSRF-TOKEN", csrf())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static HttpResponse<String> post(String path, String body) {
        return Http.send(request(path)
                .header("X-CSRF-TOKEN", csrf())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String path) {
        return Http.send(request(path).GET());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(RunningPortal.origin() + REGISTRATIONS + path))
                .header("Cookie", cookie)
                .header("Accept", "application/json");
    }

    private static String csrf() {
        return json(Http.send(HttpRequest.newBuilder(URI.create(RunningPortal.origin() + "/api/staff/session"))
                        .header("Cookie", cookie)
                        .GET()))
                .path("csrf")
                .asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static String signIn(String username) {
        try (var visitor = new Visitor()) {
            visitor.openAddress(RunningPortal.origin() + "/sign-in/staff?to=/darbinieki");
            visitor.fill("Lietotājvārds", username);
            visitor.fill("Parole", RunningPortal.secret("staff-" + username + "-password"));
            visitor.press("Turpināt");
            visitor.page.locator("#otp").fill(code(RunningPortal.secret("staff-" + username + "-codes")));
            visitor.press("Pieslēgties");
            visitor.page.waitForURL(it -> it.startsWith(RunningPortal.origin()));
            return cookieOf(visitor);
        }
    }

    private static String cookieOf(Visitor visitor) {
        return visitor.context.cookies(RunningPortal.origin()).stream()
                .map(it -> it.name + "=" + it.value)
                .collect(Collectors.joining("; "));
    }

    /** The one-time code of now (RFC 6238), as the telephone shows it. */
    private static String code(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            var hash = mac.doFinal(java.nio.ByteBuffer.allocate(Long.BYTES)
                    .putLong(Instant.now().getEpochSecond() / 30)
                    .array());
            var at = hash[hash.length - 1] & 0xf;
            var number = java.nio.ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
