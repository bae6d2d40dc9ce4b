package lv.ogresnamsaimnieks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.e2e.TestPerson.VILIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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

    private static final String INVITED = "uzaicinata@piemers.lv";
    private static final String PASSWORD = "priede pie upes un birojs";

    private static TestStaff.Session staff;

    @BeforeAll
    static void staffAreIn() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        try (var visitor = TestStaff.CLIENT_SERVICE.signedIn()) {
            staff = TestStaff.session(visitor);
        }
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
        var link = Visitor.invitationLink(INVITED);

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
            var session = json(visitor.session().get("/api/session"));
            assertThat(session.path("sections").values().stream()
                            .filter(it -> it.path("open").asBoolean()))
                    .hasSize(7);
        }
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
        return staff.upload(REGISTRATIONS + "/letters", name, file);
    }

    private static HttpResponse<String> post(String path, String body) {
        return staff.call("POST", REGISTRATIONS + path, body);
    }

    private static HttpResponse<String> get(String path) {
        return staff.get(REGISTRATIONS + path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }
}
