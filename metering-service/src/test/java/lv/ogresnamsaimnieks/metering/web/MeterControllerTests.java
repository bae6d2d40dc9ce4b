package lv.ogresnamsaimnieks.metering.web;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.JANIS;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@WithoutBroker
@AutoConfigureMockMvc
@Import(Database.class)
class MeterControllerTests {

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
    private Metering metering;

    @Autowired
    private Properties properties;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void annaHasAFlat(@Autowired MongoOperations mongo) {
        mongo.remove(new Query(), "readings");
        mongo.remove(new Query(), "meters");
        clock.set("2026-11-30T09:00");
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("100.000", "103.000"), false);
    }

    @Test
    void showsTheMetersAndTheOpenWindow() {
        assertThat(http.get().uri("/api/meters/" + FLAT).with(owner(ANNA)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"property":"parauga-7-12","today":"2026-11-30",
                         "window":{"open":true,"month":"2026-11","opens":"2026-11-29","closes":"2026-12-01",
                                   "closesAt":"2026-12-02T00:00:00+02:00","days":["2026-11-29","2026-11-30","2026-12-01"]},
                         "meters":[{"id":"cold","resource":"COLD_WATER","place":"BATHROOM","digits":5,
                                    "previous":{"month":"2026-02","value":103.000,"estimated":false},
                                    "verificationDue":null}]}""");
    }

    @Test
    void namesTheNextWindowWhenItIsClosed() {
        clock.set("2026-12-02T00:00");

        assertThat(http.get().uri("/api/meters/" + FLAT).with(owner(ANNA)))
                .bodyJson()
                .isLenientlyEqualTo("{\"window\":{\"open\":false,\"opens\":\"2026-12-30\",\"closes\":\"2027-01-01\"}}");
        assertThat(put(
                        owner(ANNA),
                        UUID.randomUUID().toString(),
                        "{\"readings\":[{\"meter\":\"cold\",\"value\":\"104\"}]}"))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type":"urn:problem:window-closed","detail":"Nākamais periods: 30.12.2026.–01.01.2027.",
                         "nextWindow":{"opens":"2026-12-30","closes":"2027-01-01"}}""");
    }

    @Test
    void givesTheSameReceiptForTheSameKey() {
        var key = UUID.randomUUID().toString();
        var body = "{\"readings\":[{\"meter\":\"cold\",\"value\":104.5}]}";

        assertThat(put(owner(ANNA), key, body)).hasStatus(HttpStatus.CREATED);
        assertThat(put(owner(ANNA), key, body))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\":\"SUBMITTED\",\"readings\":[{\"value\":104.5,\"consumption\":1.5}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"readings\":[{\"meter\":\"cold\",\"value\":\"\"}]}                    | readings[0].value required",
                "{\"readings\":[{\"meter\":\"cold\"}]}                                   | readings[0].value required",
                "{\"readings\":[{\"meter\":\"cold\",\"value\":null}]}                    | readings[0].value required",
                "{\"readings\":[{\"meter\":\"cold\",\"value\":\"simts\"}]}               | readings[0].value not-a-number",
                "{\"readings\":[{\"meter\":\"cold\",\"value\":{}}]}                      | readings[0].value not-a-number",
                "{\"readings\":[{\"meter\":\"cold\",\"value\":\"104,1234\"}]}            | readings[0].value too-many-decimals",
                "{\"readings\":[{\"meter\":\"cold\",\"value\":-1}]}                      | readings[0].value negative",
                "{\"readings\":[{\"meter\":\"gas\",\"value\":\"1\"}]}                    | readings[0].meter unknown-meter",
                "{\"readings\":[]}                                                       | readings required",
                "{}                                                                      | readings required"
            })
    void namesTheWrongField(String body, String wrong) {
        var answer = put(owner(ANNA), UUID.randomUUID().toString(), body);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("urn:problem:invalid-input");
        var parts = wrong.split(" ", 2);
        assertThat(answer)
                .bodyText()
                .contains("\"field\":\"" + parts[0] + "\"")
                .contains("\"code\":\"" + parts[1] + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[1]", "\"text\""})
    void refusesWhatIsNoJson(String body) {
        assertThat(put(owner(ANNA), UUID.randomUUID().toString(), body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void wantsAKey() {
        assertThat(http.put()
                        .uri("/api/meters/parauga-7-12/readings/2026-11")
                        .with(owner(ANNA))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Idempotency-Key");
        assertThat(put(owner(ANNA), "no-uuid", "{}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void knowsNothingOfTheFlatsOfOthers() {
        for (var path :
                new String[] {"/api/meters/" + FLAT, "/api/meters/nowhere", "/api/meters/" + FLAT + "/history"}) {
            assertThat(http.get().uri(path).with(owner(JANIS)))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .contains("urn:problem:not-found");
        }
        assertThat(put(owner(JANIS), UUID.randomUUID().toString(), "{\"readings\":[{\"meter\":\"cold\",\"value\":1}]}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(LoginMethod.class)
    void isOpenToEveryLoginMethod(LoginMethod method) {
        assertThat(http.get().uri("/api/meters/" + FLAT).with(owner(ANNA, method)))
                .hasStatusOk();
    }

    @Test
    void isClosedToWhoeverIsNotNamed() {
        assertThat(http.get().uri("/api/meters/" + FLAT)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri("/api/meters/" + FLAT).with(municipal("meters.write")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/api/bills/1").with(owner(ANNA))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.put().uri("/api/municipal/v1/meters").with(owner(ANNA))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.put().uri("/api/municipal/v1/meters").with(municipal("bills.write")))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("urn:problem:scope-missing");
    }

    @Test
    void keepsWhatComesLateAndSaysThatItWaits() {
        clock.set("2026-12-03T09:00");
        var key = UUID.randomUUID().toString();
        var body = """
                {"readings":[{"meter":"cold","value":"104,5"}],"capturedAt":"2026-11-30T18:00:00Z","clockAhead":-1500,
                 "sentAt":"2026-12-03T07:00:00Z"}""";

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(put(owner(ANNA), key, body))
                    .hasStatus(HttpStatus.ACCEPTED)
                    .bodyJson()
                    .isLenientlyEqualTo("""
                            {"month":"2026-11","capturedAt":"2026-11-30T19:59:58.5+02:00","receivedAt":"2026-12-03T09:00:00+02:00",
                             "state":"WAITING","readings":[{"meter":"cold","value":104.5}]}""");
        }
        assertThat(http.get().uri("/api/meters/" + FLAT).with(owner(ANNA)))
                .bodyJson()
                .isLenientlyEqualTo("{\"late\":[{\"key\":\"" + key + "\",\"state\":\"WAITING\"}]}");
        clock.set("2026-12-07T00:00");
        assertThat(put(owner(ANNA), UUID.randomUUID().toString(), body))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type":"urn:problem:arrived-too-late",
                         "detail":"Bez savienojuma ierakstītos rādījumus varēja saņemt līdz 06.12.2026. Nākamais periods: 30.12.2026.–01.01.2027."}""");
    }

    @Test
    void givesTheHistoryToSpreadsheetsAndOnlyToWhomItIs() {
        var csv = "/api/meters/" + FLAT + "/history.csv?from=2026-02&to=2026-02";
        assertThat(http.get().uri(csv).with(owner(ANNA)))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"radijumi-parauga-7-12-2026-02-2026-02.csv\"")
                .bodyText()
                .contains("2026-02;28.02.2026;2041-cold;Aukstais ūdens;vannas istaba;103,000;3,000;Aprēķināts;")
                .doesNotContain("2026-01");
        assertThat(http.get().uri(csv.replace("csv", "xlsx")).with(owner(ANNA)))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        for (var path : new String[] {csv, csv.replace("csv", "xlsx")}) {
            assertThat(http.get().uri(path).with(owner(JANIS))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(http.get()
                            .uri(path.replace("from=2026-02", "from=2026-03"))
                            .with(owner(ANNA)))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyText()
                    .contains("\"field\":\"from\"");
        }
    }

    @Test
    void givesTheWindowsForACalendar() {
        assertThat(http.get().uri("/api/meters/windows.ics").with(owner(ANNA)))
                .hasStatusOk()
                .bodyText()
                .contains("DTSTART;VALUE=DATE:20261129\r\nDTEND;VALUE=DATE:20261202");
    }

    @Test
    void showsTheHistoryNewestFirst() {
        assertThat(http.get().uri("/api/meters/" + FLAT + "/history?months=1").with(owner(ANNA)))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"months":[{"month":"2026-02","readings":[{"value":103.000,"consumption":3.000,"status":"BILLED"}]}]}""");
    }

    @Test
    void asksWithAGuessAndTakesTheConfirmedValue() {
        var answer = put(
                owner(ANNA),
                UUID.randomUUID().toString(),
                "{\"readings\":[{\"meter\":\"cold\",\"value\":\"1045\",\"confirmed\":false}]}");

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"type":"urn:problem:reading-refused",
                 "errors":[{"field":"readings[0].value","code":"shifted-comma"},
                           {"field":"readings[0].value","code":"unusual"}],
                 "questions":[{"field":"readings[0].value","code":"shifted-comma","suggestion":104.5,
                               "message":"Iespējams, komats ir nevietā. Vai skaitītājs rāda 104,500\u00a0m³?"},
                              {"field":"readings[0].value","code":"unusual","suggestion":null}]}""");
        assertThat(put(
                        owner(ANNA),
                        UUID.randomUUID().toString(),
                        "{\"readings\":[{\"meter\":\"cold\",\"value\":\"1045\",\"confirmed\":true}]}"))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void takesAMeterWithoutADialForAUsualOne() {
        assertThat(
                        http.put()
                                .uri("/api/municipal/v1/meters")
                                .with(municipal("meters.write"))
                                .contentType(Lines.NDJSON)
                                .content(
                                        "{\"id\":\"hot\",\"property\":\"parauga-7-12\",\"serial\":\"1\",\"resource\":\"HOT_WATER\",\"place\":\"KITCHEN\",\"installedOn\":\"2023-03-14\",\"initialValue\":0}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"rejected\":0");
        assertThat(http.get().uri("/api/meters/" + FLAT).with(owner(ANNA)))
                .bodyJson()
                .isLenientlyEqualTo("{\"meters\":[{\"id\":\"cold\"},{\"id\":\"hot\",\"digits\":5,\"decimals\":3}]}");
    }

    @Test
    void namesEveryWrongFieldOfALine() {
        assertThat(
                        http.put()
                                .uri("/api/municipal/v1/meters")
                                .with(municipal("meters.write"))
                                .contentType(Lines.NDJSON)
                                .content(
                                        "{\"id\":\"M 1\",\"property\":\"parauga-7-12\",\"serial\":\"1\",\"resource\":\"GAS\",\"digits\":5}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"resource\"");
    }

    private MvcTestResult put(RequestPostProcessor who, String key, String body) {
        return http.put()
                .uri("/api/meters/parauga-7-12/readings/2026-11")
                .with(who)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
