package lv.ogresnamsaimnieks.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.identity.InService;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InService
class StaffRegistrationTests {

    private static final String HOUSE = """
            {"id":"parauga-7","street":"Parauga iela","number":"7","city":"Ogre","municipality":"Ogres nov.",\
            "postcode":"LV-5001","cadastreNumber":"74010030123","buildingCadastreNumber":"74010030123001",\
            "yearBuilt":1978,"staircases":2,"flats":20}
            """;
    private static final String FLAT = """
            {"id":"parauga-7-12","house":"parauga-7","flat":"12","staircase":1,"floor":3,"area":52.4,"heatedArea":50.10,\
            "cadastreNumber":"74019001234","share":"524/31240","declaredPersons":2,"clientNumber":"100123",\
            "owners":[{"personalCode":"010150-00017","givenName":"Anna","familyName":"Ozoliņa","share":"1/1",\
            "from":"2019-05-01","until":null}]}
            """;

    /** A PDF that nobody signed. */
    private static final byte[] UNSIGNED = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
            trailer<</Root 1 0 R>>
            """.getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MovableClock time;

    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void oneOwner() {
        List.of("houses", "properties", "persons", "attempts", "attemptNumbers", "applications", "letters")
                .forEach(it -> mongo.remove(new Query(), it));
        time.set("2026-11-30T09:00");
        put("houses", HOUSE);
        put("properties", FLAT);
    }

    @Test
    void findsAnOwnerByWhatTheOfficeKnowsAndNeverShowsTheCode() {
        for (var search : List.of(
                "{\"name\":\"ozolina\"}",
                "{\"address\":\"parauga iela 7-12\"}",
                "{\"clientNumber\":\"100123\"}",
                "{\"personalCode\":\"010150-00017\"}",
                "{\"name\":\"Anna\",\"address\":\"Parauga\"}")) {
            var answer = post("/owners", search);
            assertThat(answer).as(search).hasStatusOk();
            assertThat(answer).bodyText().contains("Anna Ozoliņa", "010150-*****", "Parauga iela 7–12, Ogre");
            assertThat(answer).bodyText().doesNotContain("00017");
        }
        assertThat(body(post("/owners", "{\"name\":\"Kalniņa\"}"))
                        .path("owners")
                        .size())
                .isZero();
        assertThat(post("/owners", "{}")).hasStatus(400);
        assertThat(post("/owners", "{\"personalCode\":\"010150-00018\"}")).hasStatus(400);
    }

    @Test
    void invitesFromTheOfficeAndShowsEveryStep() {
        var person = body(post("/owners", "{\"name\":\"Anna\"}"))
                .path("owners")
                .path(0)
                .path("person")
                .asString();
        var answer = post("/office", """
                {"person":"%s","document":{"kind":"PASSPORT","lastDigits":"123"},"email":"Anna@piemers.lv"}""".formatted(person));

        assertThat(answer).hasStatus(201);
        var made = body(answer);
        assertThat(made.path("standing").asString()).isEqualTo("INVITED");
        assertThat(made.path("email").asString()).isEqualTo("anna@piemers.lv");
        assertThat(made.path("document").path("lastDigits").asString()).isEqualTo("123");
        assertThat(made.path("steps").size()).isEqualTo(2);
        assertThat(made.path("mail").path("state").asString()).isEqualTo("WAITING");
        assertThat(body(get("?state=INVITED")).path("total").asInt()).isEqualTo(1);
        assertThat(post("/" + made.path("number").asString() + "/invitation", "{\"email\":\"a@piemers.lv\"}"))
                .hasStatus(409);
    }

    @Test
    void namesEveryWrongFieldOfTheOffice() {
        var answer = post(
                "/office", "{\"person\":\"\",\"document\":{\"kind\":null,\"lastDigits\":\"12345\"},\"email\":\"x\"}");

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyText()
                .contains("\"person\"", "\"document.kind\"", "\"document.lastDigits\"", "\"email\"");
    }

    @Test
    void takesALetterThatIsNotSignedAndRefusesItWithAWord() {
        var answer = letter("iesniegums.pdf", UNSIGNED, "anna@piemers.lv");

        assertThat(answer).hasStatus(201);
        var made = body(answer);
        var number = made.path("number").asString();
        assertThat(made.path("letter").path("valid").asBoolean()).isFalse();
        assertThat(made.path("letter").path("flaws").size()).isPositive();
        assertThat(post("/" + number + "/approval", "{\"email\":\"anna@piemers.lv\",\"letterRead\":true}"))
                .hasStatus(409);
        assertThat(post("/" + number + "/approval", "{\"email\":\"anna@piemers.lv\",\"letterRead\":false}"))
                .hasStatus(400);
        var refused = post(
                "/" + number + "/refusal",
                "{\"reason\":\"NOT_QUALIFIED\",\"message\":\"Lūdzu, parakstiet.\",\"email\":\"anna@piemers.lv\"}");
        assertThat(refused).hasStatusOk();
        assertThat(body(refused).path("standing").asString()).isEqualTo("REFUSED");
        var file = http.get()
                .uri("/api/staff/registrations/" + number + "/letter")
                .with(Tokens.staff(StaffRole.CLIENT_SERVICE))
                .exchange();
        assertThat(file).hasStatusOk();
        assertThat(file).hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment", "iesniegums.pdf");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(UNSIGNED);
    }

    @Test
    void refusesAnotherSortOfFileAndKeepsNothingOfIt() {
        var answer = letter("iesniegums.docx", new byte[] {1, 2, 3}, "");

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyText().contains("\"file\"", "unknown-type");
        assertThat(mongo.count(new Query(), "applications")).isZero();
        assertThat(mongo.count(new Query(), "letters")).isZero();
    }

    @Test
    void isClosedToOwnersAndToOtherStaff() {
        for (var who :
                List.of(Tokens.owner("anna"), Tokens.staff(StaffRole.BILLING), Tokens.staff(StaffRole.AUDITOR))) {
            assertThat(http.get().uri("/api/staff/registrations").with(who).exchange())
                    .hasStatus(403);
        }
        assertThat(get("/P-2026-09999")).hasStatus(404);
        assertThat(get("?size=1000")).hasStatus(400);
    }

    @Test
    void tellsTheIdentityServerOnlyOfLinksThatOpen() {
        var answer = http.post()
                .uri("/internal/invitations")
                .with(Tokens.registration())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"keyHash\":\"%s\"}".formatted("0".repeat(64)))
                .exchange();
        assertThat(answer).hasStatus(404);
    }

    private MvcTestResult letter(String name, byte[] content, String email) {
        return http.post()
                .uri("/api/staff/registrations/letters")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .file(new MockMultipartFile("email", "", "text/plain", email.getBytes(UTF_8)))
                .with(Tokens.staff(StaffRole.CLIENT_SERVICE))
                .exchange();
    }

    private MvcTestResult post(String path, String content) {
        return http.post()
                .uri("/api/staff/registrations" + path)
                .with(Tokens.staff(StaffRole.CLIENT_SERVICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return http.get()
                .uri("/api/staff/registrations" + path)
                .with(Tokens.staff(StaffRole.CLIENT_SERVICE))
                .exchange();
    }

    private void put(String what, String lines) {
        assertThat(http.put()
                        .uri("/api/municipal/v1/" + what)
                        .with(Tokens.municipal(what + ".write"))
                        .contentType("application/x-ndjson")
                        .content(lines))
                .hasStatusOk();
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
