package lv.ogresnamsaimnieks.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.events.AuditEvent.PropertiesRead;
import lv.ogresnamsaimnieks.events.AuditEvent.PropertyReads;
import lv.ogresnamsaimnieks.identity.Disclosing;
import lv.ogresnamsaimnieks.identity.InService;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.PersonalCodes;
import lv.ogresnamsaimnieks.identity.PersonalDataView;
import lv.ogresnamsaimnieks.identity.PersonalDataViews;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InService
class WebTests {

    private static final String HOUSE = """
            {"id":"parauga-7","street":"Parauga iela","number":"7","city":"Ogre","municipality":"Ogres nov.",\
            "postcode":"LV-5001","cadastreNumber":"74010030123","buildingCadastreNumber":"74010030123001",\
            "yearBuilt":1978,"staircases":2,"flats":20}
            """;
    private static final String FLAT = """
            {"id":"parauga-7-12","house":"parauga-7","flat":"12","staircase":1,"floor":3,"area":52.4,"heatedArea":50.10,\
            "cadastreNumber":"74019001234","share":"524/31240","declaredPersons":2,"clientNumber":"100123",\
            "owners":[%s]}
            """;
    private static final String ANNA = """
            {"personalCode":"010150-00017","givenName":"Anna","familyName":"Ozola","share":"3/4","from":"2019-05-01",\
            "until":null}""";
    private static final String JANIS = """
            {"personalCode":"01015000025","givenName":"Jānis","familyName":"Bērziņš","share":"1/4",\
            "from":"2019-05-01"}""";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private PersonalCodes codes;

    @Autowired
    private PersonalDataViews views;

    @Autowired
    private Disclosing disclosing;

    @Autowired
    private MovableClock time;

    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void empty() {
        List.of("houses", "properties", "persons", "attempts", "attemptNumbers", "personalDataViews", "systemViews")
                .forEach(it -> mongo.remove(new Query(), it));
        time.set("2026-11-30T09:00");
    }

    @Test
    void takesHousesAndPropertiesAndSaysSoWhenTheyAreThereAlready() {
        assertThat(outcomes(put("houses", HOUSE))).containsExactly("created");
        assertThat(outcomes(put("houses", HOUSE))).containsExactly("unchanged");
        assertThat(outcomes(put("properties", FLAT.formatted(ANNA)))).containsExactly("created");
        assertThat(outcomes(put("properties", FLAT.formatted(ANNA)))).containsExactly("unchanged");
        assertThat(outcomes(put("properties", FLAT.formatted(JANIS + "," + ANNA))))
                .containsExactly("updated");
        assertThat(outcomes(put("properties", FLAT.formatted(ANNA + "," + JANIS))))
                .containsExactly("unchanged");
    }

    @Test
    void namesEveryWrongFieldOfAHouse() {
        assertThat(wrongs(put("houses", """
                                {"id":"Parauga 7","street":"","number":" ","city":null,"postcode":"5001",\
                                "cadastreNumber":"7401003012","buildingCadastreNumber":"74010030123","yearBuilt":78,\
                                "staircases":0,"flats":0}
                                """)))
                .containsExactlyInAnyOrder(
                        "id malformed",
                        "street required",
                        "number required",
                        "city required",
                        "municipality required",
                        "postcode malformed",
                        "cadastreNumber malformed",
                        "buildingCadastreNumber malformed",
                        "yearBuilt min",
                        "staircases min",
                        "flats min");
    }

    @Test
    void namesEveryWrongFieldOfAPropertyAndNeverRepeatsTheCode() {
        put("houses", HOUSE);
        var answer = put("properties", """
                {"id":"-x","house":"","flat":"","staircase":0,"floor":100,"area":0,"heatedArea":50.105,\
                "cadastreNumber":"7401900123a","share":"3/2","declaredPersons":-1,"clientNumber":"",\
                "owners":[{"personalCode":"010150-00018","givenName":"","familyName":"","share":"0/1",\
                "from":"2019-05-01","until":"2019-04-30"},{"personalCode":"320000-00008","givenName":"Anna",\
                "familyName":"Ozola","share":"1/1"}]}
                """);

        assertThat(wrongs(answer))
                .containsExactlyInAnyOrder(
                        "id malformed",
                        "house malformed",
                        "flat required",
                        "staircase min",
                        "floor max",
                        "area positive",
                        "heatedArea too-many-digits",
                        "cadastreNumber malformed",
                        "share fraction",
                        "declaredPersons min",
                        "clientNumber malformed",
                        "owners[0].personalCode personal-code-form",
                        "owners[0].givenName required",
                        "owners[0].familyName required",
                        "owners[0].share fraction",
                        "owners[0].until until-before-from",
                        "owners[1].from required");
        assertThat(answer.getResponse().getContentAsByteArray()).asString().doesNotContain("00018");
    }

    @Test
    void passesOnWhatTheRulesSay() {
        assertThat(wrongs(put("properties", FLAT.formatted(ANNA + "," + ANNA))))
                .containsExactlyInAnyOrder(
                        "house unknown-house", "owners[1].from overlapping-ownership", "owners shares-above-whole");
        assertThat(mongo.count(new Query(), "persons")).isZero();
    }

    @Test
    void doesNotTakeAPropertyThatSaysNothingOfItsOwners() {
        put("houses", HOUSE);
        assertThat(wrongs(put("properties", FLAT.formatted("").replace(",\"owners\":[]", ""))))
                .containsExactly("owners required");
        assertThat(outcomes(put("properties", FLAT.formatted("")))).containsExactly("created");
    }

    @Test
    void isClosedToWhoHasAnotherScope() {
        var properties = http.put()
                .uri("/api/municipal/v1/properties")
                .with(Tokens.municipal("houses.write"))
                .contentType("application/x-ndjson")
                .content(FLAT.formatted(ANNA));
        assertThat(properties).hasStatus(403);
        assertThat(http.put().uri("/api/municipal/v1/properties").content(FLAT)).hasStatus(401);
        assertThat(http.get().uri("/api/settings").with(Tokens.municipal("properties.write")))
                .hasStatus(403);
        assertThat(http.post().uri("/internal/registrations").with(Tokens.owner("anna")))
                .hasStatus(403);
    }

    @Test
    void recognisesWhoOwnsSomething() {
        put("houses", HOUSE);
        put("properties", FLAT.formatted(ANNA));

        var answer = recognise(hash("010150-00017"));

        assertThat(answer).hasStatusOk();
        assertThat(json(answer).path("person").asString()).hasSize(36);
        assertThat(answer)
                .bodyJson()
                .isEqualTo(
                        """
                        {"known":true,"person":"%s","name":"Anna Ozola","personalCodeMasked":"010150-*****",
                         "properties":["Parauga iela 7–12, Ogre"],"attempt":"%s"}
                        """.formatted(
                                        json(answer).path("person").asString(),
                                        json(answer).path("attempt").asString()),
                        JsonCompareMode.STRICT);
    }

    @Test
    void numbersWhoOwnsNothing() {
        assertThat(recognise(hash("010150-00017")))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"known\":false,\"attempt\":\"P-2026-00001\"}", JsonCompareMode.STRICT);
        assertThat(mongo.count(new Query(), "attempts")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"010150-00017", "", "ABCDEF"})
    void refusesWhatIsNoHashWithoutRepeatingIt(String hash) {
        var answer = recognise(hash);

        assertThat(answer).hasStatus(400);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("personalCodeHash");
        assertThat(answer.getResponse().getContentAsByteArray()).asString().doesNotContain("00017");
    }

    @Test
    void registersTheAccountOfAPerson() {
        var anna = anna();

        assertThat(register(anna, "anna@piemers.lv")).hasStatus(204);
        assertThat(register(anna, "anna@piemers.lv")).hasStatus(204);

        assertThat(http.get().uri("/api/settings").with(Tokens.owner(anna)))
                .bodyJson()
                .extractingPath("$.email")
                .isEqualTo("anna@piemers.lv");
        assertThat(register(anna, "nav adrese")).hasStatus(400);
        assertThat(register("nobody", "anna@piemers.lv"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:not-found");
    }

    @Test
    void showsAddresses() {
        var anna = anna();

        assertThat(http.get().uri("/api/addresses").with(Tokens.owner(anna, LoginMethod.PASSWORD)))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("""
                        {"properties":[{"id":"parauga-7-12","clientNumber":"100123",
                         "address":{"short":"Parauga iela 7–12, Ogre","full":"Parauga iela 7–12, Ogre, Ogres nov., LV-5001"},
                         "house":{"id":"parauga-7","address":"Parauga iela 7, Ogre","cadastreNumber":"74010030123",
                          "yearBuilt":1978,"flats":20},
                         "flat":"12","staircase":1,"floor":3,"area":52.40,"heatedArea":50.10,
                         "cadastreNumber":"74019001234","share":"524/31240","declaredPersons":2,
                         "capacity":"OWNER","onBehalfOf":null,"ownedFrom":"2019-05-01","ownedUntil":null,
                         "owners":[{"name":"Anna Ozola","share":"3/4","self":true},
                          {"name":"Jānis Bērziņš","share":null,"self":false}]}],
                         "selectable":[{"id":"parauga-7-12","clientNumber":"100123",
                          "address":{"short":"Parauga iela 7–12, Ogre","full":"Parauga iela 7–12, Ogre, Ogres nov., LV-5001"},
                          "house":{"id":"parauga-7","address":"Parauga iela 7, Ogre","cadastreNumber":"74010030123",
                           "yearBuilt":1978,"flats":20},"capacity":"OWNER","onBehalfOf":null,
                          "sections":["addresses","bills","communication","documents","house-file","meters","notices"],
                          "seenFrom":"2019-05-01","seenUntil":null,"former":false,
                          "people":%s}],
                         "correspondence":{"address":null,"version":0,"history":[]}}
                        """.formatted(people(anna, person("010150-00025"))), JsonCompareMode.STRICT);
        assertThat(http.get().uri("/api/addresses").with(Tokens.owner("nobody")))
                .bodyJson()
                .isEqualTo("{\"properties\":[],\"selectable\":[],\"correspondence\":null}", JsonCompareMode.STRICT);
    }

    @Test
    void takesACompanyWithItsRepresentatives() {
        put("houses", HOUSE);
        var line = FLAT.formatted("""
                {"registrationNumber":"40000000072","companyName":"SIA “Parauga nami”","share":"1/1",\
                "from":"2024-01-01","representatives":[{"personalCode":"010150-00017","givenName":"Anna",\
                "familyName":"Ozola","from":"2024-01-01"}]}""");

        assertThat(outcomes(put("properties", line))).containsExactly("created");
        assertThat(outcomes(put("properties", line))).containsExactly("unchanged");
        assertThat(http.get().uri("/api/addresses").with(Tokens.owner(person("010150-00017"))))
                .bodyText()
                .contains("\"capacity\":\"REPRESENTATIVE\"", "SIA “Parauga nami”");
    }

    @Test
    void takesNobodyWhoIsHalfAPersonAndHalfACompany() {
        put("houses", HOUSE);

        assertThat(wrongs(put("properties", FLAT.formatted("""
                        {"registrationNumber":"40000000073","personalCode":"010150-00017","share":"1/1",\
                        "from":"2024-01-01"},{"companyName":"SIA","givenName":"Anna","share":"1/1",\
                        "from":"2024-01-01"}"""))))
                .containsExactlyInAnyOrder(
                        "owners[0].registrationNumber registration-number-form",
                        "owners[0].companyName required",
                        "owners[0].personalCode person-or-company",
                        "owners[1].personalCode required",
                        "owners[1].familyName required",
                        "owners[1].companyName person-or-company");
    }

    @Test
    void changesSettingsAndKeepsWhatTheyWere() {
        var anna = anna();
        register(anna, "anna@piemers.lv");
        assertThat(http.get().uri("/api/settings").with(Tokens.owner(anna)))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("""
                        {"email":"anna@piemers.lv","phone":null,"correspondenceAddress":null,"billDelivery":"EMAIL",
                         "notifications":{"windowOpens":true,"windowLastDay":true,"notices":true,"answers":true},
                         "name":"Anna Ozola","personalCodeMasked":"010150-*****","changedAt":null,
                         "version":0,"history":[]}
                        """, JsonCompareMode.STRICT);

        assertThat(change(anna, "26000000", "EMAIL", 0))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("""
                        {"email":"anna@piemers.lv","phone":"+371 26000000","correspondenceAddress":null,
                         "billDelivery":"EMAIL","notifications":{"windowOpens":true,"windowLastDay":true,"notices":true,"answers":true},
                         "name":"Anna Ozola",
                         "personalCodeMasked":"010150-*****","changedAt":"2026-11-30T09:00:00+02:00","version":1,
                         "history":[{"at":"2026-11-30T09:00:00+02:00","field":"phone","from":null,
                          "to":"+371 26000000"}]}
                        """, JsonCompareMode.STRICT);

        time.set("2026-12-01T10:00");
        assertThat(change(anna, "26000000", "POST", 1))
                .bodyJson()
                .extractingPath("$.history[0].field")
                .isEqualTo("billDelivery");
        assertThat(change(anna, "26000001", "EMAIL", 1))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:changed-elsewhere");
    }

    @ParameterizedTest
    @CsvSource({"12, FAX, phone billDelivery", "26000000, FAX, billDelivery", "12, POST, phone"})
    void namesEveryWrongSetting(String phone, String delivery, String fields) {
        var answer = change(anna(), phone, delivery, 0);

        assertThat(answer).hasStatus(400);
        assertThat(json(answer).path("errors"))
                .extracting(it -> it.path("field").asString())
                .containsExactly(fields.split(" ", -1));
    }

    @Test
    void changesWhereLettersGoAndShowsSinceWhen() {
        var anna = anna();

        assertThat(letters(anna, "Testa iela 4–31, Ogre, LV-5001", 0))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.correspondence.address")
                .isEqualTo("Testa iela 4–31, Ogre, LV-5001");
        assertThat(http.get().uri("/api/addresses").with(Tokens.owner(anna)))
                .bodyJson()
                .extractingPath("$.correspondence.history[0].at")
                .isEqualTo("2026-11-30T09:00:00+02:00");
        assertThat(letters(anna, "Cita iela 1, Ogre, LV-5001", 0)).hasStatus(409);
        assertThat(json(letters(anna, "x", 1)).at("/errors/0/field").asString()).isEqualTo("correspondenceAddress");
        assertThat(letters("nobody", "Cita iela 1, Ogre, LV-5001", 0)).hasStatus(404);
    }

    @Test
    void endsTheAccountOfAPersonWhoMayOpenAnother() {
        var anna = anna();
        register(anna, "anna@piemers.lv");

        for (var account : List.of("another", "sub", "sub")) {
            assertThat(http.delete()
                            .uri("/internal/accounts/{person}?account={account}", anna, account)
                            .with(Tokens.registration()))
                    .hasStatus(204);
        }

        assertThat(http.get().uri("/api/settings").with(Tokens.owner(anna)))
                .bodyJson()
                .extractingPath("$.email")
                .isNull();
        assertThat(register(anna, "jauna@piemers.lv")).hasStatus(204);
    }

    @Test
    void keepsThePersonWhoseCodeStaffConfirmAnew() {
        var anna = anna();

        assertThat(code(anna, "320000-00008", "CHANGED", StaffRole.CLIENT_SERVICE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.personalCodeMasked")
                .isEqualTo("320000-*****");

        for (var either : List.of("320000-00008", "010150-00017")) {
            assertThat(json(recognise(hash(either))).path("person").asString()).isEqualTo(anna);
        }
        assertThat(code(anna, "320000-00008", "CHANGED", StaffRole.BILLING)).hasStatus(403);
        assertThat(code("nobody", "320000-00008", "CHANGED", StaffRole.CLIENT_SERVICE))
                .hasStatus(404);
        assertThat(json(code(anna, "123", "LOST", StaffRole.CLIENT_SERVICE))
                        .path("status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void showsWhoLookedAtThePersonsDataByRoleAndNotByName() {
        var anna = anna();
        code(anna, "320000-00008", "CHANGED", StaffRole.CLIENT_SERVICE);
        views.put(List.of(new PersonalDataView(
                "identity-1",
                anna,
                time.instant().minusSeconds(60),
                "Dace Darbiniece",
                List.of("client-service"),
                "owners",
                "GET /api/staff/owners/{person}",
                "Atbilde uz jautājumu",
                false)));

        var answer =
                http.get().uri("/api/settings/views").with(Tokens.owner(anna)).exchange();

        assertThat(answer).hasStatusOk().bodyJson().isEqualTo("""
                        {"views":[{"at":"2026-11-30T08:59:00+02:00","roles":["client-service"],"desk":"owners",
                         "purpose":"Atbilde uz jautājumu","changed":false}],"systems":[]}
                        """, JsonCompareMode.STRICT);
        assertThat(http.get().uri("/api/settings/views").with(Tokens.owner("nobody")))
                .bodyJson()
                .isEqualTo("{\"views\":[],\"systems\":[]}", JsonCompareMode.STRICT);
        time.set("2027-12-01T09:00");
        assertThat(http.get().uri("/api/settings/views").with(Tokens.owner(anna)))
                .bodyJson()
                .isEqualTo("{\"views\":[],\"systems\":[]}", JsonCompareMode.STRICT);
    }

    @Test
    void showsWhichSystemsReadWhatWasInThePersonsTimeOncePerDay() {
        put("houses", HOUSE);
        put("properties", FLAT.formatted(ANNA));
        var anna = anna();
        disclosing.hear(read("2026-11-29T10:00:00Z", 3, "2026-10"));
        disclosing.hear(read("2026-11-29T23:30:00Z", 24, "2026-10"));
        disclosing.hear(read("2026-11-29T10:00:00Z", 3, "2026-10"));

        var answer = http.get().uri("/api/settings/views").with(Tokens.owner(anna));

        assertThat(answer).hasStatusOk().bodyJson().isEqualTo("""
                        {"views":[],"systems":[{"at":"2026-11-30T01:30:00+02:00","name":"Siltuma piegādātājs",
                         "purpose":"Patēriņa uzskaite","service":"metering","property":"parauga-7-12",
                         "address":"Parauga iela 7–12, Ogre","calls":24}]}
                        """, JsonCompareMode.STRICT);
        time.set("2027-12-01T09:00");
        assertThat(http.get().uri("/api/settings/views").with(Tokens.owner(anna)))
                .bodyJson()
                .isEqualTo("{\"views\":[],\"systems\":[]}", JsonCompareMode.STRICT);
    }

    /** Anna owns it since May 2019. */
    @Test
    void doesNotTellAnOwnerOfMonthsBeforeTheirTime() {
        put("houses", HOUSE);
        put("properties", FLAT.formatted(ANNA));
        disclosing.hear(read("2026-11-29T10:00:00Z", 1, "2019-04"));

        assertThat(http.get().uri("/api/settings/views").with(Tokens.owner(anna())))
                .bodyJson()
                .isEqualTo("{\"views\":[],\"systems\":[]}", JsonCompareMode.STRICT);
    }

    private static PropertiesRead read(String at, int calls, String month) {
        return new PropertiesRead(
                "metering",
                "heat-supplier",
                "Siltuma piegādātājs",
                "Patēriņa uzskaite",
                "parauga-7",
                LocalDate.parse("2026-11-29"),
                Instant.parse(at),
                List.of(new PropertyReads("parauga-7-12", calls, YearMonth.parse(month), YearMonth.parse(month))));
    }

    @Test
    void hasNoSettingsForWhoIsNotThere() {
        assertThat(http.get().uri("/api/settings").with(Tokens.owner("nobody"))).hasStatus(404);
        assertThat(change("nobody", "26000000", "EMAIL", 0)).hasStatus(404);
    }

    private MvcTestResult put(String what, String lines) {
        return http.put()
                .uri("/api/municipal/v1/" + what)
                .with(Tokens.municipal(what + ".write"))
                .contentType("application/x-ndjson")
                .content(lines)
                .exchange();
    }

    private MvcTestResult recognise(String hash) {
        return http.post()
                .uri("/internal/registrations")
                .with(Tokens.registration())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"personalCodeHash\":\"%s\",\"way\":\"swedbank\"}".formatted(hash))
                .exchange();
    }

    private MvcTestResult register(String person, String email) {
        return http.put()
                .uri("/internal/accounts/{person}", person)
                .with(Tokens.registration())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"account\":\"sub\",\"email\":\"%s\"}".formatted(email))
                .exchange();
    }

    private MvcTestResult change(String person, String phone, String delivery, int version) {
        return http.put()
                .uri("/api/settings")
                .with(Tokens.owner(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"phone":"%s","correspondenceAddress":"","billDelivery":"%s","notifications":{"windowOpens":true,"windowLastDay":true,"notices":true,"answers":true},"version":%d}
                        """.formatted(phone, delivery, version))
                .exchange();
    }

    private MvcTestResult code(String person, String code, String why, StaffRole role) {
        return http.post()
                .uri("/api/staff/owners/{person}/personal-code", person)
                .with(Tokens.staff(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"personalCode\":\"%s\",\"why\":\"%s\"}".formatted(code, why))
                .exchange();
    }

    private MvcTestResult letters(String person, String address, int version) {
        return http.put()
                .uri("/api/addresses/correspondence")
                .with(Tokens.owner(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"address\":\"%s\",\"version\":%d}".formatted(address, version))
                .exchange();
    }

    private String anna() {
        put("houses", HOUSE);
        put("properties", FLAT.formatted(JANIS + "," + ANNA));
        return json(recognise(hash("010150-00017"))).path("person").asString();
    }

    private String person(String code) {
        return json(recognise(hash(code))).path("person").asString();
    }

    /** By id, as the answer has them. */
    private static String people(String anna, String janis) {
        return Stream.of(
                        "{\"id\":\"%s\",\"name\":\"Anna Ozola\"}".formatted(anna),
                        "{\"id\":\"%s\",\"name\":\"Jānis Bērziņš\"}".formatted(janis))
                .sorted()
                .toList()
                .toString();
    }

    private String hash(String code) {
        return codes.hash(PersonalCode.of(code).orElseThrow());
    }

    private List<String> outcomes(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Arrays.stream(text(answer).split("\n", -1))
                .filter(it -> it.contains("\"outcome\""))
                .map(it -> json.readTree(it).path("outcome").asString())
                .toList();
    }

    private List<String> wrongs(MvcTestResult answer) {
        assertThat(answer).hasStatus(400);
        return json(answer)
                .path("errors")
                .valueStream()
                .map(it -> it.path("field").asString() + " " + it.path("code").asString())
                .toList();
    }

    private JsonNode json(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
