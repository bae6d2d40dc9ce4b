package lv.ogresnamsaimnieks.identity.web;

import static lv.ogresnamsaimnieks.access.StaffRole.BILLING;
import static lv.ogresnamsaimnieks.access.StaffRole.CLIENT_SERVICE;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static lv.ogresnamsaimnieks.testsupport.Tokens.registration;
import static lv.ogresnamsaimnieks.testsupport.Tokens.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import lv.ogresnamsaimnieks.identity.InService;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.PersonalCodes;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff see of those who tried to register. */
@InService
class AttemptControllerTests {

    private static final String ATTEMPTS = "/api/staff/registrations/attempts";
    private static final String HOUSE = """
            {"id":"parauga-7","street":"Parauga iela","number":"7","city":"Ogre","municipality":"Ogres nov.",\
            "postcode":"LV-5001","cadastreNumber":"74010030123","buildingCadastreNumber":"74010030123001",\
            "yearBuilt":1978,"staircases":2,"flats":20}
            """;
    private static final String FLAT = """
            {"id":"parauga-7-12","house":"parauga-7","flat":"12","staircase":1,"floor":3,"area":52.4,"heatedArea":50.10,\
            "cadastreNumber":"74019001234","share":"524/31240","declaredPersons":2,"clientNumber":"100123",\
            "owners":[{"personalCode":"010150-00017","givenName":"Anna","familyName":"Ozola","share":"1/1",\
            "from":"2019-05-01","until":null}]}
            """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private PersonalCodes codes;

    @Autowired
    private MovableClock time;

    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void annaOwnsAFlat() {
        List.of("houses", "properties", "persons", "attempts", "attemptNumbers")
                .forEach(it -> mongo.remove(new Query(), it));
        time.set("2026-11-30T09:00");
        put("houses", HOUSE);
        put("properties", FLAT);
    }

    @Test
    void showsWhoTriedByWhichWayAndWhatBecameOfIt() {
        var attempt = recognised();
        note(attempt, "{\"kind\":\"MAIL_SENT\",\"email\":\"anna@piemers.lv\"}");
        time.set("2026-11-30T09:02");
        report("""
                {"recipient":"Anna@piemers.lv","action":"failed","status":"5.1.1"}""");
        note(attempt, "{\"kind\":\"MAIL_SENT\",\"email\":\"anna.ozola@piemers.lv\"}");
        report("""
                {"recipient":"anna.ozola@piemers.lv","action":"delayed","status":"4.2.2"}
                {"recipient":"anna.ozola@piemers.lv","action":"delivered","status":"2.0.0"}""");
        note(attempt, "{\"kind\":\"CONFIRMED_BY_CODE\"}");

        var shown = page("").path("attempts").get(0);

        assertThat(shown.path("id").asString()).isEqualTo(attempt);
        assertThat(shown.path("way").asString()).isEqualTo("swedbank");
        assertThat(shown.path("name").asString()).isEqualTo("Anna Ozola");
        assertThat(shown.path("personalCodeMasked").asString()).isEqualTo("010150-*****");
        assertThat(shown.path("email").asString()).isEqualTo("anna.ozola@piemers.lv");
        assertThat(shown.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(shown.path("resent").asInt()).isEqualTo(1);
        assertThat(shown.path("steps").values())
                .extracting(it -> it.path("kind").asString() + " "
                        + it.path("detail").asString("").strip())
                .containsExactly(
                        "RECOGNISED ",
                        "MAIL_SENT ",
                        "BOUNCED 5.1.1",
                        "MAIL_SENT ",
                        "DELIVERED 2.0.0",
                        "CONFIRMED_BY_CODE ");
        assertThat(body(http.get()
                        .uri(ATTEMPTS + "/" + attempt)
                        .with(staff(CLIENT_SERVICE))
                        .exchange()))
                .isEqualTo(shown);
    }

    @Test
    void showsWhoWasRefusedUnderTheNumberTheyWereTold() {
        recognise("b".repeat(64), ",\"personalCodeMasked\":\"311299-*****\"");

        var shown = page("?number=P-2026-00001").path("attempts").get(0);

        assertThat(shown.path("state").asString()).isEqualTo("REFUSED");
        assertThat(shown.path("personalCodeMasked").asString()).isEqualTo("311299-*****");
        assertThat(shown.has("name")).isFalse();
        assertThat(shown.has("email")).isFalse();
        assertThat(shown.path("steps").get(0).path("kind").asString()).isEqualTo("NOT_IN_REGISTER");
    }

    @Test
    void expiresWhatNobodyConfirmed() {
        note(recognised(), "{\"kind\":\"MAIL_SENT\",\"email\":\"anna@piemers.lv\"}");
        assertThat(page("?state=MAIL_SENT").path("total").asInt()).isEqualTo(1);

        time.set("2026-12-01T09:00");

        assertThat(page("?state=MAIL_SENT").path("total").asInt()).isZero();
        assertThat(page("?state=EXPIRED").path("attempts").get(0).path("state").asString())
                .isEqualTo("EXPIRED");
    }

    @Test
    void pagesAndFilters() {
        for (int day = 1; day <= 3; day++) {
            time.set("2026-11-0%dT23:30".formatted(day));
            recognise("b".repeat(64), "");
        }

        assertThat(ids("?size=2")).containsExactly("P-2026-00003", "P-2026-00002");
        assertThat(ids("?size=2&page=1")).containsExactly("P-2026-00001");
        assertThat(page("?size=2").path("total").asInt()).isEqualTo(3);
        assertThat(ids("?from=2026-11-02&until=2026-11-02")).containsExactly("P-2026-00002");
        assertThat(ids("?way=seb")).isEmpty();
        assertThat(ids("?state=REFUSED&way=swedbank")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?size=0", "?size=101", "?page=-1", "?page=10001", "?state=SOME", "?from=yesterday"})
    void refusesAPageThatCannotBe(String query) {
        assertThat(http.get().uri(ATTEMPTS + query).with(staff(CLIENT_SERVICE))).hasStatus(400);
    }

    @Test
    void isForClientServiceAndWritesWhomItShowed() {
        var attempt = recognised();

        assertThat(http.get().uri(ATTEMPTS).with(staff(BILLING))).hasStatus(403);
        assertThat(http.get().uri(ATTEMPTS).with(owner("anna"))).hasStatus(403);
        assertThat(http.get().uri(ATTEMPTS + "/none").with(staff(CLIENT_SERVICE)))
                .hasStatus(404);
        var person = page("").path("attempts").get(0).path("person").asString();

        assertThat(attempt).isNotBlank();
        assertThat(mongo.find(
                        new Query().with(Sort.by(Sort.Direction.DESC, "number")).limit(2),
                        AuditEntryWritten.class,
                        "auditTrail"))
                .extracting(AuditEntryWritten::viewed)
                .contains(List.of(person));
    }

    @Test
    void hearsOfMailsFromWhoMayTell() {
        assertThat(send(
                        "mail-reports",
                        "{\"recipient\":\"a@piemers.lv\",\"action\":\"failed\",\"status\":\"5.1.1\"}",
                        "houses.write"))
                .hasStatus(403);
        assertThat(send(
                        "mail-reports",
                        "{\"recipient\":\"a\",\"action\":\"gone\",\"status\":\"9\"}",
                        "mail-reports.write"))
                .hasStatus(400);
        assertThat(http.post()
                        .uri("/internal/registrations/none/steps")
                        .with(registration())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"MAIL_SENT\"}"))
                .hasStatus(404);
        assertThat(http.post()
                        .uri("/internal/registrations/none/steps")
                        .with(staff(CLIENT_SERVICE))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"MAIL_SENT\"}"))
                .hasStatus(403);
    }

    private String recognised() {
        return recognise(codes.hash(PersonalCode.of("010150-00017").orElseThrow()), "")
                .path("attempt")
                .asString();
    }

    private JsonNode recognise(String hash, String more) {
        return body(http.post()
                .uri("/internal/registrations")
                .with(registration())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"personalCodeHash\":\"%s\",\"way\":\"swedbank\"%s}".formatted(hash, more))
                .exchange());
    }

    private void note(String attempt, String step) {
        assertThat(http.post()
                        .uri("/internal/registrations/" + attempt + "/steps")
                        .with(registration())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(step))
                .hasStatus(204);
    }

    private void report(String lines) {
        assertThat(send("mail-reports", lines, "mail-reports.write")).hasStatusOk();
    }

    private void put(String what, String lines) {
        assertThat(send(what, lines, what + ".write")).hasStatusOk();
    }

    private MvcTestResult send(String what, String lines, String scope) {
        return http.put()
                .uri("/api/municipal/v1/" + what)
                .with(municipal(scope))
                .contentType("application/x-ndjson")
                .content(lines)
                .exchange();
    }

    private List<String> ids(String query) {
        return page(query).path("attempts").values().stream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    private JsonNode page(String query) {
        return body(http.get().uri(ATTEMPTS + query).with(staff(CLIENT_SERVICE)).exchange());
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
