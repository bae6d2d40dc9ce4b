package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.flat;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static lv.ogresnamsaimnieks.testsupport.Tokens.staff;
import static lv.ogresnamsaimnieks.testsupport.Tokens.system;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.metering.Channel;
import lv.ogresnamsaimnieks.metering.Construction;
import lv.ogresnamsaimnieks.metering.Entry;
import lv.ogresnamsaimnieks.metering.Meter;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.ReadBy;
import lv.ogresnamsaimnieks.metering.ReadingDesk;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other municipal systems put in and read. */
@SpringBootTest
@WithoutBroker
@AutoConfigureMockMvc
@Import(Database.class)
class MunicipalControllersTests {

    private static final String READINGS = "/api/municipal/v1/readings";
    private static final String CHANGES = READINGS + "/changes";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FLATS = 45;

    @TestConfiguration(proxyBeanMethods = false)
    static class LastDayOfNovember {

        @Bean
        @Primary
        MovableClock standingClock() {
            return new MovableClock("2026-11-30T09:00");
        }
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Metering metering;

    @Autowired
    private ReadingDesk desk;

    @Autowired
    private Properties properties;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void annaHasAFlat() {
        for (var it : List.of(
                "readings",
                "meters",
                "windows",
                "houseWater",
                "readingChanges",
                "readTraces",
                "ownedProperties",
                "ownedHouses")) {
            mongo.remove(new Query(), it);
        }
        clock.set("2026-11-30T09:00");
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(flat(FLAT, new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), null)));
        metering.record(FLAT, coldMeter("76", "79", "82", "85", "88", "91", "94", "97", "100", "103"), false);
    }

    @Test
    void giveOutWhatCountsOfAMonthAndNobodysName() {
        handIn("106.5");

        var answer = get(READINGS + "?house=parauga-7&from=2026-10&to=2026-11");

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items":[{"property":"parauga-7-12","house":"parauga-7","month":"2026-11","billed":false,"version":1,
                  "readings":[{"meter":"cold","serial":"2041-cold","resource":"COLD_WATER","place":"BATHROOM",
                               "state":"SUBMITTED","value":106.500,"consumption":3.500,"source":"WEB",
                               "at":"2026-11-30T09:00:00+02:00"}]}],"next":null}
                """);
        assertThat(text(answer)).doesNotContain(ANNA, "person", "receipt", "reason");
    }

    @Test
    void sayWhatBecameOfAReading() {
        handIn("106.5");
        var first = get(CHANGES);
        desk.confirm("staff-1", FLAT, november(), "cold", "Ilze Kalniņa pārbaudīja");
        var confirmed = get(CHANGES + "?after=" + next(first));
        desk.reject("staff-1", FLAT, november(), "cold", "Ilze Kalniņa kļūdījās");
        metering.lock(FLAT, november(), "2026-11-100123");
        var rejected = get(CHANGES + "?after=" + next(confirmed));

        assertThat(confirmed).bodyJson().isLenientlyEqualTo("""
                {"items":[{"version":2,"readings":[{"state":"CONFIRMED","value":106.500,"source":"WEB"}]}],"more":false}
                """);
        assertThat(rejected).bodyJson().isLenientlyEqualTo("""
                {"items":[{"version":4,"billed":true,"readings":[]}],"more":false}
                """);
        assertThat(text(confirmed) + text(rejected)).doesNotContain("Ilze", "staff-1");
        assertThat(get(CHANGES + "?after=" + next(rejected)))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[],\"more\":false}");
    }

    @Test
    void sayWhatStandsInThePlaceOfAReading() {
        handIn("106.5");
        clock.set("2026-12-05T09:00");
        desk.reject("staff-1", FLAT, november(), "cold", "Nav iespējams");

        assertThat(get(READINGS + "?from=2026-11&to=2026-11")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"readings":[{"state":"AVERAGE","value":106.000,"consumption":3.000,"source":null}]}]}
                """);
    }

    @Test
    void giveOutEveryFlatOncePageByPage() {
        manyFlats();
        for (var limit : List.of(1, 20, 33, 1000)) {
            var seen = new ArrayList<String>();
            var path = READINGS + "?from=2026-11&to=2026-11&limit=" + limit;
            var next = "";
            do {
                var page = json(get(path + next));
                page.path("items").forEach(it -> seen.add(it.path("property").asString()));
                next = page.path("next").isNull()
                        ? ""
                        : "&after=" + page.path("next").asString();
            } while (!next.isEmpty());
            assertThat(seen)
                    .as("limit %d", limit)
                    .hasSize(FLATS)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void giveOutEveryChangePageByPageAndAgainOnlyWhatChangedSince() {
        manyFlats();
        var seen = new HashSet<String>();
        var after = "";
        JsonNode page;
        do {
            page = json(get(CHANGES + "?limit=7" + after));
            assertThat(page.path("items").size()).isLessThanOrEqualTo(7);
            page.path("items").forEach(it -> seen.add(it.path("property").asString()));
            after = "&after=" + page.path("next").asString();
        } while (page.path("more").asBoolean());

        assertThat(seen).hasSize(FLATS);
        enter("many-07", "m07", "9");
        assertThat(json(get(CHANGES + "?limit=7" + after)).path("items").values())
                .extracting(it -> it.path("property").asString())
                .containsExactly("many-07");
    }

    @Test
    void giveOutMetersWithTheirDialsAndTerms() {
        assertThat(get("/api/municipal/v1/meters?house=parauga-7")).bodyJson().isLenientlyEqualTo("""
                {"items":[{"property":"parauga-7-12","house":"parauga-7","staircase":1,"flat":"12",
                  "meters":[{"id":"cold","serial":"2041-cold","resource":"COLD_WATER","place":"BATHROOM","digits":5,
                             "decimals":3,"installedOn":"2023-03-14","initialValue":0.000,"due":"2033-03-14",
                             "toDo":"REPLACE","readBy":"OWNER","construction":"MECHANICAL"}]}],"next":null}
                """);
    }

    @Test
    void giveOutWindowsOfHalfAYear() {
        assertThat(http.post()
                        .uri("/api/staff/windows/2026-12")
                        .with(staff(StaffRole.ADMINISTRATOR))
                        .contentType("application/json")
                        .content("""
                            {"house":"parauga-7","channel":"REMOTE","opens":"2026-12-28","closes":"2027-01-04","reason":"Svētki"}
                            """))
                .hasStatus(HttpStatus.CREATED);

        assertThat(get("/api/municipal/v1/windows?house=parauga-7")).bodyJson().isLenientlyEqualTo("""
                {"house":"parauga-7","months":[{"month":"2026-10"},
                  {"month":"2026-11","opens":"2026-11-29","closes":"2026-12-01"},
                  {"month":"2026-12","opens":"2026-12-30","closes":"2027-01-01","remoteOpens":"2026-12-28",
                   "remoteCloses":"2027-01-04"},{},{},{}]}
                """);
        assertThat(get("/api/municipal/v1/windows?from=2027-01")).bodyJson().isLenientlyEqualTo("""
                {"house":null,"months":[{"month":"2027-01","reasons":[],"houses":[]},{},{},{},{},{"month":"2027-06"}]}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/municipal/v1/readings?from=2026-11&to=2026-11",
        "/api/municipal/v1/meters",
        "/api/municipal/v1/windows"
    })
    void sendNothingTwiceToWhomHasIt(String path) {
        handIn("106.5");
        var first = get(path);
        var tag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(ask(path, tag)).hasStatus(HttpStatus.NOT_MODIFIED).bodyText().isEmpty();
        assertThat(ask(path, "\"other\"")).hasStatusOk();
        desk.confirm("staff-1", FLAT, november(), "cold", "");
        metering.record(FLAT, hot(), false);
        assertThat(ask(path, tag)).hasStatus(path.endsWith("windows") ? HttpStatus.NOT_MODIFIED : HttpStatus.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/municipal/v1/readings, from to",
        "/api/municipal/v1/readings?from=2026-11, to",
        "/api/municipal/v1/readings?from=2026-11&to=2026-10&house=nowhere, to house",
        "/api/municipal/v1/readings?from=2023-01&to=2026-01, to",
        "/api/municipal/v1/readings?from=2026-11&to=november, to",
        "/api/municipal/v1/readings?from=2026-11&to=2026-11&after=!, after",
        "/api/municipal/v1/readings?from=2026-11&to=2026-11&after=YzEvMQ, after",
        "/api/municipal/v1/readings/changes?after=ZjEvYS9i, after",
        "/api/municipal/v1/readings/changes?limit=x, limit",
        "/api/municipal/v1/meters?house=nowhere, house",
        "/api/municipal/v1/windows?house=nowhere, house"
    })
    void nameEveryWrongParameter(String path, String fields) {
        var answer = get(path);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(json(answer).path("errors").values())
                .extracting(it -> it.path("field").asString())
                .containsExactly(fields.split(" ", -1));
    }

    @Test
    void countEachFlatsReadsOfADayForItsOwners() {
        handIn("106.5");
        get(READINGS + "?from=2026-11&to=2026-11");
        get(READINGS + "?from=2026-10&to=2026-11");
        get(READINGS + "?from=2026-01&to=2026-03");
        get(CHANGES);

        var traces = mongo.findAll(Document.class, "readTraces");

        assertThat(traces).hasSize(1);
        assertThat(traces.getFirst().getString("_id")).isEqualTo("municipality/parauga-7/2026-11-30");
        assertThat(traces.getFirst().getList("reads", Document.class))
                .singleElement()
                .satisfies(it -> assertThat(it.getInteger("calls")).isEqualTo(3));
        assertThat(traces.getFirst().getList("outbox", Document.class).getLast().getString("body"))
                .contains(
                        "\"type\":\"PropertiesRead\"",
                        "\"system\":\"municipality\"",
                        "\"purpose\":\"Patēriņa uzskaite\"",
                        "\"property\":\"parauga-7-12\"",
                        "\"calls\":3",
                        "\"first\":\"2026-11\"");
        clock.set("2026-12-01T00:00");
        assertThat(http.get().uri("/api/municipal/v1/meters").with(system("heat-supplier", "meters.read")))
                .hasStatusOk();
        assertThat(mongo.findAll(Document.class, "readTraces"))
                .extracting(it -> it.getString("_id"))
                .contains("heat-supplier/parauga-7/2026-12-01");
    }

    @Test
    void takeWhatCameIntoAHouse() {
        assertThat(houseReadings("{\"house\":\"parauga-7\",\"month\":\"2026-10\",\"used\":4.25}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"id\":\"parauga-7/2026-10\"", "\"created\":1");
        assertThat(houseReadings("{\"house\":\"parauga-7\",\"month\":\"2026-10\",\"used\":4.25}"))
                .bodyText()
                .contains("\"unchanged\":1");
        assertThat(houseReadings("{\"house\":\"parauga-7\",\"month\":\"2026-10\",\"used\":4.5}"))
                .bodyText()
                .contains("\"updated\":1");
        assertThat(houseReadings("""
                        {"house":"nowhere","month":"2026-10","used":4}
                        {"house":"parauga-7","month":"2026-12","used":4}
                        {"house":"parauga-7","month":"2026-10","used":-1}
                        {"house":"parauga-7","month":"2026-10","used":1.2345}
                        """))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("unknown-house", "future", "positive-or-zero", "too-many-digits");
        assertThat(http.get()
                        .uri("/api/staff/readings/houses/parauga-7/water/2026-10")
                        .with(staff(StaffRole.BILLING)))
                .bodyJson()
                .isLenientlyEqualTo("{\"inlet\":4.500,\"flats\":3.000}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/municipal/v1/readings, readings.read",
        "GET, /api/municipal/v1/readings/changes, readings.read",
        "GET, /api/municipal/v1/meters, meters.read",
        "GET, /api/municipal/v1/windows, windows.read",
        "PUT, /api/municipal/v1/house-readings, house-readings.write"
    })
    void openToTheirOwnScopeOnly(String method, String path, String scope) {
        for (var other : List.of("readings.read", "readings.write", "meters.read", "windows.read", "bills.write")) {
            if (!other.equals(scope)) {
                assertThat(call(method, path).with(municipal(other)))
                        .as("%s by %s", path, other)
                        .hasStatus(HttpStatus.FORBIDDEN);
            }
        }
        assertThat(call(method, path).with(owner(ANNA))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(call(method, path)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MockMvcTester.MockMvcRequestBuilder call(String method, String path) {
        return http.method(HttpMethod.valueOf(method))
                .uri(path)
                .contentType(Lines.NDJSON)
                .content("{}");
    }

    private MvcTestResult get(String path) {
        return ask(path, "");
    }

    private MvcTestResult ask(String path, String known) {
        return http.get()
                .uri(path)
                .with(municipal("readings.read", "meters.read", "windows.read"))
                .header(HttpHeaders.IF_NONE_MATCH, known.isEmpty() ? "\"\"" : known)
                .exchange();
    }

    private MvcTestResult houseReadings(String lines) {
        return http.put()
                .uri("/api/municipal/v1/house-readings")
                .with(municipal("house-readings.write"))
                .contentType(Lines.NDJSON)
                .content(lines)
                .exchange();
    }

    private void manyFlats() {
        mongo.remove(new Query(), "ownedProperties");
        for (int i = 0; i < FLATS; i++) {
            var id = "many-%02d".formatted(i);
            properties.save(flat(id));
            metering.record(id, meter("m%02d".formatted(i)), false);
            enter(id, "m%02d".formatted(i), "5");
        }
    }

    private void enter(String property, String meter, String value) {
        assertThat(metering.enter(
                        "staff-1",
                        Channel.STAFF,
                        property,
                        november(),
                        UUID.randomUUID().toString(),
                        List.of(new Entry(meter, value, true))))
                .isPresent();
    }

    private void handIn(String value) {
        assertThat(metering.submit(
                        ANNA, FLAT, november(), UUID.randomUUID().toString(), List.of(new Entry("cold", value, true))))
                .isPresent();
    }

    private static Meter hot() {
        return meter("hot");
    }

    private static Meter meter(String id) {
        return new Meter(
                id,
                "serial-" + id,
                Resource.HOT_WATER,
                Place.KITCHEN,
                LocalDate.parse("2026-10-01"),
                new BigDecimal("0.000"),
                5,
                3,
                null,
                null,
                null,
                null,
                Construction.MECHANICAL,
                ReadBy.OWNER,
                List.of());
    }

    private static YearMonth november() {
        return YearMonth.parse("2026-11");
    }

    private static String next(MvcTestResult page) {
        return json(page).path("next").asString();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
