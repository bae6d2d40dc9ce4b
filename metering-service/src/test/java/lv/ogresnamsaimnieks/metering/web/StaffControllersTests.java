package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static lv.ogresnamsaimnieks.testsupport.Tokens.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.events.IdentityEvent.ReadingsDelegated;
import lv.ogresnamsaimnieks.events.IdentityEvent.RepresentationRecorded;
import lv.ogresnamsaimnieks.metering.Capture;
import lv.ogresnamsaimnieks.metering.Entry;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@WithoutBroker
@AutoConfigureMockMvc
@Import(Database.class)
class StaffControllersTests {

    private static final String DESK = "/api/staff/readings/properties/" + FLAT;

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

    @BeforeEach
    void annaHasAFlat(
            @Autowired MongoOperations mongo, @Autowired Properties properties, @Autowired Metering metering) {
        for (var it : List.of("readings", "meters", "windows", "houseWater")) {
            mongo.remove(new Query(), it);
        }
        clock.set("2026-11-30T09:00");
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("76", "79", "82", "85", "88", "91", "94", "97", "100", "103"), false);
    }

    @Test
    void showWhatCameLateWithBothMomentsAndDecideOnce(@Autowired Metering metering) {
        clock.set("2026-12-03T09:00");
        var key = UUID.randomUUID().toString();
        var capture = new Capture(Instant.parse("2026-11-30T16:00:00Z"), Duration.ofHours(2), null);
        metering.submit(ANNA, FLAT, YearMonth.parse("2026-11"), key, List.of(new Entry("cold", "106", false)), capture);
        var house = "/api/staff/readings/houses/parauga-7/late";

        assertThat(http.get().uri(house).with(staff(StaffRole.BUILDING_MANAGER)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"waiting":[{"property":"parauga-7-12","month":"2026-11","flat":"12","key":"%s",
                          "capturedAt":"2026-11-30T20:00:00+02:00","receivedAt":"2026-12-03T09:00:00+02:00",
                          "clock":"CORRECTED","deviceSaid":"2026-11-30T18:00:00+02:00",
                          "readings":[{"meter":"cold","value":106.000,"consumption":3.000,"doubts":[],"counts":null}]}]}""".formatted(key));
        var acceptance = DESK + "/2026-11/late/" + key + "/acceptance";
        assertThat(http.post().uri(acceptance).with(staff(StaffRole.AUDITOR))).hasStatus(HttpStatus.FORBIDDEN);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(http.post().uri(acceptance).with(staff(StaffRole.BUILDING_MANAGER)))
                    .hasStatusOk()
                    .bodyJson()
                    .isLenientlyEqualTo("{\"state\":\"ACCEPTED\"}");
        }
        assertThat(http.get().uri(house).with(staff(StaffRole.BUILDING_MANAGER)))
                .bodyJson()
                .isLenientlyEqualTo("{\"waiting\":[]}");
        assertThat(http.post()
                        .uri(DESK + "/2026-11/late/" + key + "/rejection")
                        .with(staff(StaffRole.BUILDING_MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Nē\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("urn:problem:late-decided");
        assertThat(http.post()
                        .uri(DESK + "/2026-11/late/" + UUID.randomUUID() + "/acceptance")
                        .with(staff(StaffRole.BUILDING_MANAGER)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showHowFarAHouseHasCome() {
        assertThat(get("/api/staff/readings?month=2026-11"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"month":"2026-11","opens":"2026-11-29","closes":"2026-12-01","open":true,"flats":1,"submitted":0,
                     "missing":1,"houses":[{"house":"parauga-7","cells":["MISSING"]}]}\
                    """);
        enter("123", true);

        assertThat(get("/api/staff/readings/houses/parauga-7")).bodyJson().isLenientlyEqualTo("""
            {"month":"2026-11","flats":1,"submitted":1,"missing":0,"suspicious":1,
             "staircases":[{"staircase":1,"flats":1,"submitted":1,
                            "cells":[{"property":"parauga-7-12","flat":"12","state":"SUSPICIOUS","missed":0}]}],
             "doubtful":[{"flat":"12","meter":"cold","before":103.000,"value":123.000,"consumption":20.000,
                          "average":3.000,"times":6.7,"doubts":["unusual"],"channel":"STAFF"}]}\
            """);
        assertThat(get("/api/staff/readings/houses/parauga-7/table.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFFMēnesis;")
                .contains("2026-11;Parauga iela 7, Ogre;1;12;aizdomīgs;1;1;\r\n");
        assertThat(get("/api/staff/readings/houses/nowhere")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void namesTheConsequenceOfWhatIsMissing() {
        assertThat(get("/api/staff/readings/houses/parauga-7?month=2027-01"))
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"staircases":[{"cells":[{"state":"MISSING","missed":3,"then":"AVERAGE_WITH_WARNING"}]}]}\
                    """);
    }

    @Test
    void decideAboutAReading() {
        enter("106", false);

        assertThat(post(DESK + "/2026-11/cold/confirmation", "{}")).bodyText().contains("CONFIRMED");
        assertThat(post(DESK + "/2026-11/cold/rejection", "{}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"reason\"");
        assertThat(post(DESK + "/2026-11/cold/correction", "{\"value\":105.5,\"reason\":\"Pārrakstīšanās\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\":\"CORRECTED\",\"value\":105.500,\"consumption\":2.500}");
        assertThat(post(DESK + "/2026-11/cold/rejection", "{\"reason\":\"Nav iespējams\"}"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(post(DESK + "/2026-11/gas/confirmation", "{}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/api/staff/readings/properties/nowhere/2026-11/cold/confirmation", "{}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void replaceAMeter() {
        assertThat(post(DESK + "/meters/cold/replacement", "{\"serial\":\"\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"on\"", "\"field\":\"serial\"");
        assertThat(post(
                        DESK + "/meters/cold/replacement",
                        "{\"on\":\"2026-11-16\",\"closing\":\"104,7\",\"serial\":\"77001\",\"opening\":\"0,012\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"serial\":\"77001\",\"installedOn\":\"2026-11-16\",\"initialValue\":0.012}");
        assertThat(get(DESK))
                .hasStatusOk()
                .bodyText()
                .contains("\"serial\":\"77001\"")
                .contains("\"month\":\"2026-11\"", "\"value\":104.700", "\"consumption\":1.700");
    }

    @Test
    void publishAWindowAndTakeItBack() {
        assertThat(get("/api/staff/windows")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"from":"2026-07","months":[{"month":"2026-07"},{"month":"2026-08","weekend":["2026-08-30"]},{},{},{},
             {"month":"2026-12","opens":"2026-12-30","closes":"2027-01-01","longer":false}]}\
            """);
        assertThat(post("/api/staff/windows/2026-12", "{\"opens\":\"2026-12-31\",\"closes\":\"2027-02-01\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"opens\"", "\"field\":\"closes\"", "\"field\":\"reason\"");

        var published = post(
                "/api/staff/windows/2026-12",
                "{\"house\":\"parauga-7\",\"opens\":\"2026-12-28\",\"closes\":\"2027-01-04\",\"reason\":\"Svētki\"}");
        assertThat(published).hasStatus(HttpStatus.CREATED).bodyText().contains("\"withdrawable\":true", "staff-1");
        clock.set("2026-12-28T00:00");
        assertThat(http.get().uri("/api/meters/" + FLAT).with(owner(ANNA)))
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"window":{"open":true,"opens":"2026-12-28","closes":"2027-01-04","longer":true,"whyLonger":["Svētki"]},
                     "meters":[{"open":true}]}\
                    """);
        clock.set("2026-12-01T00:00");
        var id = published.getResponse().getContentAsByteArray();
        var path = "/api/staff/windows/2026-12/" + new String(id, UTF_8).replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(ask(HttpMethod.DELETE, path, "", StaffRole.BILLING)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(ask(HttpMethod.DELETE, path, "", StaffRole.BILLING)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showTheWaterOfAHouse(@Autowired Properties properties) {
        assertThat(get("/api/staff/readings/houses/parauga-7/water/2026-10")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask(
                        HttpMethod.PUT,
                        "/api/staff/readings/houses/parauga-7/water/2026-10/inlet",
                        "{\"used\":4}",
                        StaffRole.BILLING))
                .hasStatusOk();
        assertThat(ask(
                        HttpMethod.PUT,
                        "/api/staff/readings/houses/parauga-7/water/2026-09/regime",
                        "{\"rules\":\"OWNERS_DECISION\",\"key\":\"AREA\",\"decision\":\"12.01.2026. Nr. 3\"}",
                        StaffRole.BILLING))
                .hasStatusOk();

        assertThat(get("/api/staff/readings/houses/parauga-7/water/2026-10"))
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"inlet":4.000,"flats":3.000,"difference":1.000,"percent":25.0,"forecast":false,"alarming":false,
                     "rules":"OWNERS_DECISION","shares":[{"flat":"12","share":1.000,"why":"EVERYBODY"}]}\
                    """);
        assertThat(http.get().uri("/api/meters/" + FLAT + "/water/2026-10").with(owner(ANNA)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"difference\":1.000,\"share\":1.000,\"why\":\"EVERYBODY\"}");
        properties.save(annasFlat()
                .with(new RepresentationRecorded(FLAT, ANNA, "rita", LocalDate.parse("2026-01-01"), null))
                .with(new ReadingsDelegated(
                        FLAT, "d", ANNA, "toms", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"))));
        assertThat(http.get().uri("/api/meters/" + FLAT + "/water/2026-10").with(owner("rita")))
                .hasStatusOk();
        assertThat(http.get().uri("/api/meters/" + FLAT + "/water/2026-10").with(owner("toms")))
                .as("a tenant sees the flat's meters only")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/meters/" + FLAT + "/water/2026-10").with(owner("janis")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/meters/" + FLAT + "/water/2019-04").with(owner(ANNA)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/staff/readings/houses/parauga-7/water/2026-11"))
                .bodyJson()
                .isLenientlyEqualTo("{\"forecast\":true,\"inlet\":4.000,\"flats\":3.000}");
    }

    @Test
    void takeRemoteReadingsInTheWindowOnceAndNameWhatIsWrong() {
        assertThat(remote("{\"id\":\"r1\",\"meter\":\"cold\",\"month\":\"2026-11\",\"value\":106.5}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"created\":1");
        assertThat(remote("{\"id\":\"r1\",\"meter\":\"cold\",\"month\":\"2026-11\",\"value\":106.5}"))
                .bodyText()
                .contains("\"unchanged\":1");
        assertThat(remote("{\"id\":\"r2\",\"meter\":\"cold\",\"month\":\"2026-11\",\"value\":100}"))
                .bodyText()
                .contains("below-previous", "\"value\"");
        assertThat(remote("{\"id\":\"r3\",\"meter\":\"gas\",\"month\":\"2026-11\",\"value\":100}"))
                .bodyText()
                .contains("unknown-meter");
        clock.set("2026-12-02T00:00");
        assertThat(remote("{\"id\":\"r4\",\"meter\":\"cold\",\"month\":\"2026-11\",\"value\":107}"))
                .bodyText()
                .contains("window-closed");
    }

    @Test
    void areClosedToWhomTheyAreNotFor() {
        for (var path : List.of("/api/staff/readings", "/api/staff/windows", DESK)) {
            assertThat(http.get().uri(path)).hasStatus(HttpStatus.UNAUTHORIZED);
            assertThat(http.get().uri(path).with(owner(ANNA))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(ask(HttpMethod.GET, path, "", StaffRole.AUDITOR)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(ask(HttpMethod.GET, "/api/staff/windows", "", StaffRole.CLIENT_SERVICE))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(ask(HttpMethod.GET, "/api/staff/readings", "", StaffRole.BUILDING_MANAGER))
                .hasStatusOk();
    }

    private MvcTestResult remote(String line) {
        return http.put()
                .uri("/api/municipal/v1/readings")
                .with(municipal("readings.write"))
                .contentType(Lines.NDJSON)
                .content(line + "\n")
                .exchange();
    }

    private void enter(String value, boolean confirmed) {
        assertThat(http.put()
                        .uri(DESK + "/2026-11")
                        .with(staff(StaffRole.CLIENT_SERVICE))
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"readings\":[{\"meter\":\"cold\",\"value\":\"%s\",\"confirmed\":%s}]}"
                                .formatted(value, confirmed)))
                .hasStatus(HttpStatus.CREATED);
    }

    private MvcTestResult get(String path) {
        return ask(HttpMethod.GET, path, "", StaffRole.ADMINISTRATOR);
    }

    private MvcTestResult post(String path, String body) {
        return ask(HttpMethod.POST, path, body, StaffRole.ADMINISTRATOR);
    }

    private MvcTestResult ask(HttpMethod method, String path, String body, StaffRole role) {
        return http.method(method)
                .uri(path)
                .with(staff(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
