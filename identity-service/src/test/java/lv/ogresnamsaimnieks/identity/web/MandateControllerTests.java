package lv.ogresnamsaimnieks.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.identity.InService;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InService
class MandateControllerTests {

    private static final String ID = "3d9c2f61-7a84-4f0e-b5c3-0e8d1a6f9b27";
    private static final String MANDATES = "/api/staff/mandates/";
    private static final RequestPostProcessor ILZE = Tokens.staff("ilze", StaffRole.CLIENT_SERVICE);
    private static final RequestPostProcessor INGA = Tokens.staff("inga", StaffRole.ADMINISTRATOR);
    private static final byte[] PDF = "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MovableClock time;

    private final JsonMapper json = new JsonMapper();
    private String grantor = "";

    @BeforeEach
    void annaHasAFlat() {
        List.of("houses", "properties", "persons", "companies", "mandates", "mandateScans")
                .forEach(it -> mongo.remove(new Query(), it));
        time.set("2026-11-30T09:00");
        municipal("houses", """
                {"id":"parauga-7","street":"Parauga iela","number":"7","city":"Ogre","municipality":"Ogres nov.",\
                "postcode":"LV-5001","cadastreNumber":"74010030123","buildingCadastreNumber":"74010030123001",\
                "yearBuilt":1978,"staircases":2,"flats":20}
                """);
        municipal("properties", """
                {"id":"parauga-7-12","house":"parauga-7","flat":"12","staircase":1,"floor":3,"area":52.4,\
                "heatedArea":50.10,"cadastreNumber":"74019001234","share":"524/31240","declaredPersons":2,\
                "clientNumber":"100123","owners":[{"personalCode":"010150-00017","givenName":"Anna",\
                "familyName":"Ozola","share":"1/1","from":"2019-05-01"}]}
                """);
        grantor = body(get("grantors?clientNumber=100123", ILZE))
                .at("/owners/0/id")
                .asString();
    }

    @Test
    void goesFromTheDeedThroughTwoPairsOfEyesToTheGranteeAndBack() {
        assertThat(record(ID, "2026-11-01")).hasStatus(HttpStatus.CREATED);
        assertThat(record(ID, "2026-11-01")).hasStatusOk();
        assertThat(post(ID + "/approval", "", INGA)).hasStatus(HttpStatus.CONFLICT);
        assertThat(scan(ID, PDF)).hasStatusOk();
        assertThat(post(ID + "/approval", "", ILZE))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("four-eyes");
        assertThat(body(get(ID, ILZE)).path("approvable").asBoolean()).isFalse();
        assertThat(body(get(ID, INGA)).path("approvable").asBoolean()).isTrue();

        var approved = post(ID + "/approval", "", INGA);

        assertThat(approved).hasStatusOk();
        var grantee = body(approved).at("/grantee/id").asString();
        assertThat(body(approved).at("/grantee/code").asString()).isEqualTo("320000-*****");
        assertThat(addresses(grantee))
                .contains("\"capacity\":\"GRANTEE\"", "Anna Ozola")
                .doesNotContain("100124");
        assertThat(get(ID + "/scan", INGA))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF)
                .body()
                .isEqualTo(PDF);

        assertThat(post(ID + "/revocation", "{}", INGA)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(ID + "/revocation", "{\"reason\":\"Atsaukta pie notāra.\"}", INGA))
                .hasStatusOk();

        assertThat(addresses(grantee)).startsWith("{\"properties\":[],\"selectable\":[],");
        assertThat(body(get("?state=REVOKED", ILZE)).path("mandates").size()).isEqualTo(1);
        assertThat(body(get("?state=APPROVED", ILZE)).path("mandates").size()).isZero();
        assertThat(body(get("", ILZE)).at("/mandates/0/history").size()).isEqualTo(4);
    }

    @Test
    void namesEveryWrongFieldAndNeverRepeatsTheCode() {
        var answer = http.put()
                .uri(MANDATES + ID)
                .with(ILZE)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"grantor":"","granteePersonalCode":"010150-00018","granteeGivenName":" ","properties":["-"],
                         "sections":[],"notary":"","registerNumber":"1","from":"2026-11-01"}""")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(body(answer).path("errors").values().stream()
                        .map(it -> it.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "grantor",
                        "granteePersonalCode",
                        "granteeGivenName",
                        "granteeFamilyName",
                        "properties[0]",
                        "sections",
                        "notary",
                        "issuedOn");
        assertThat(answer).bodyText().doesNotContain("00018");
        assertThat(record(ID, "2026-10-01"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("before-issued");
        assertThat(scan(ID, PDF)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isClosedToOwnersToOtherRolesAndToNobody() {
        record(ID, "2026-11-01");
        for (var who : List.of(
                Tokens.owner(grantor),
                Tokens.staff("aigars", StaffRole.BUILDING_MANAGER),
                Tokens.staff("raimonds", StaffRole.AUDITOR))) {
            assertThat(get(ID, who)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post(ID + "/approval", "", who)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(http.get().uri(MANDATES + ID)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(get(UUID.randomUUID().toString(), ILZE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("grantors?clientNumber=1", ILZE)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult record(String id, String from) {
        return http.put()
                .uri(MANDATES + id)
                .with(ILZE)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"grantor":"%s","granteePersonalCode":"320000-00008","granteeGivenName":"Laima",
                         "granteeFamilyName":"Avotiņa","properties":["parauga-7-12"],"sections":["bills","meters"],
                         "notary":"Zvērināta notāre Paula Paraugs","registerNumber":"1234","issuedOn":"2026-10-28",
                         "from":"%s","until":null}""".formatted(grantor, from))
                .exchange();
    }

    private MvcTestResult scan(String id, byte[] content) {
        return http.put()
                .uri(MANDATES + id + "/scan")
                .with(ILZE)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content)
                .exchange();
    }

    private MvcTestResult post(String path, String body, RequestPostProcessor who) {
        return http.post()
                .uri(MANDATES + path)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        var uri = path.isEmpty() || path.startsWith("?") ? "/api/staff/mandates" + path : MANDATES + path;
        return http.get().uri(uri).with(who).exchange();
    }

    private String addresses(String person) {
        return text(http.get().uri("/api/addresses").with(Tokens.owner(person)).exchange());
    }

    private void municipal(String what, String lines) {
        assertThat(http.put()
                        .uri("/api/municipal/v1/" + what)
                        .with(Tokens.municipal(what + ".write"))
                        .contentType("application/x-ndjson")
                        .content(lines))
                .hasStatusOk();
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
