package lv.ogresnamsaimnieks.billing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.billing.BillFixture.ANNA;
import static lv.ogresnamsaimnieks.billing.BillFixture.FLAT;
import static lv.ogresnamsaimnieks.billing.BillFixture.JANIS;
import static lv.ogresnamsaimnieks.billing.BillFixture.annasFlat;
import static lv.ogresnamsaimnieks.billing.BillFixture.balance;
import static lv.ogresnamsaimnieks.billing.BillFixture.consumption;
import static lv.ogresnamsaimnieks.billing.BillFixture.content;
import static lv.ogresnamsaimnieks.billing.BillFixture.flatSoldAfter;
import static lv.ogresnamsaimnieks.billing.BillFixture.payment;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.billing.Billing;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.WithoutBroker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@WithoutBroker
@AutoConfigureMockMvc
@Import(Database.class)
class BillControllerTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class LateInNovember {

        @Bean
        @Primary
        MovableClock standingClock() {
            return new MovableClock("2026-11-24T09:00");
        }
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Billing billing;

    @Autowired
    private Properties properties;

    private String october = "";

    @BeforeEach
    void annaHasAFlatAndNoBills(@Autowired MongoOperations mongo) throws IOException {
        mongo.remove(new Query(), "bills");
        mongo.remove(new Query(), "consumptions");
        mongo.remove(new Query(), "houseWater");
        properties.save(annasFlat());
        october = new ClassPathResource("bills/october.ndjson").getContentAsString(UTF_8);
    }

    @Test
    void listsTheBillsOfAProperty() {
        billing.record(
                "2026-09-100123",
                FLAT,
                content("2026-09", "0.00", "77.77"),
                List.of(payment("2026-10-27=77.77")),
                false,
                false);
        put(october);

        assertThat(http.get().uri("/api/bills?property=" + FLAT).with(owner(ANNA)))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"payable":120.69,"unpaid":1,"overdue":0.00,"nextDue":"2026-11-30",
                         "bills":[
                          {"number":"2026-10-100123","period":"2026-10","issued":"2026-11-10","due":"2026-11-30","total":120.69,"outstanding":120.69,"status":"ISSUED"},
                          {"number":"2026-09-100123","period":"2026-09","issued":"2026-10-10","due":"2026-10-31","total":77.77,"outstanding":0.00,"status":"PAID"}],
                         "payments":[{"on":"2026-10-27","amount":77.77,"bill":"2026-09-100123"}]}""");
    }

    @Test
    void listsNothingWhereNothingWasBilled() {
        assertThat(http.get().uri("/api/bills?property=" + FLAT).with(owner(ANNA)))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"payable\":0.00,\"unpaid\":0,\"overdue\":0.00,\"nextDue\":null,\"bills\":[],\"payments\":[]}");
    }

    @Test
    void showsABillWithEverythingBehindIt() {
        billing.record(
                "2026-09-100123",
                FLAT,
                content("2026-09", "0.00", "77.77"),
                List.of(payment("2026-10-27=77.77")),
                false,
                false);
        put(october);

        var answer =
                http.get().uri("/api/bills/2026-10-100123").with(owner(ANNA)).exchange();

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"number":"2026-10-100123","property":"parauga-7-12","address":"Parauga iela 7–12, Ogre","clientNumber":"100123",
                         "payer":"Anna Ozola","period":"2026-10","periodFrom":"2026-10-01","periodTo":"2026-10-31","issued":"2026-11-10",
                         "due":"2026-11-30","status":"ISSUED","area":52.40,"declaredPersons":2,"openingBalance":77.77,"paid":77.77,
                         "total":120.69,"payable":120.69,"outstanding":120.69,"net":105.46,
                         "vat":[{"rate":12,"net":45.18,"vat":5.42},{"rate":21,"net":46.71,"vat":9.81}],
                         "groups":[
                          {"id":"MAINTENANCE","title":"Mājas uzturēšana","total":45.43,"lines":[
                           {"code":"MGMT","quantity":52.4,"unit":"m²","price":0.48,"net":25.15,"vatRate":21,"vat":5.28,"gross":30.43,"explanation":"Maksu aprēķina pēc dzīvokļa platības: 52,40 m²."},
                           {"code":"FUND","vatRate":null,"vat":0.00,"gross":13.10,"explanation":null},{},{}]},
                          {"id":"HEAT","title":"Siltums un karstais ūdens","total":50.60},
                          {"id":"WATER","title":"Ūdens un kanalizācija","total":16.53},
                          {"id":"WASTE","title":"Atkritumi","total":8.13}],
                         "meters":[{"serial":"20418833","resource":"COLD_WATER","from":{"on":"2026-09-30","value":284.198},"to":{"on":"2026-10-31","value":287.412},"consumption":3.214},
                                   {"serial":"20418841","consumption":2.106}],
                         "waterDifference":{"house":318.000,"flats":306.960,"flatCount":60,"difference":11.040,"share":0.184,"basis":"MK1013-19"},
                         "payments":[{"on":"2026-10-27","amount":77.77}],
                         "previous":{"number":"2026-09-100123","period":"2026-09","total":77.77,"groups":{"OTHER":77.77}},
                         "payment":{"recipient":"SIA “Ogres Namsaimnieks”","iban":"LV80BANK0000435195001","bic":null,"amount":120.69,
                                    "purpose":"Rēķins 2026-10-100123, klients 100123"}}""");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.payment.qr.path")
                .asString()
                .startsWith("M0 0h7v1h-7z");
        assertThat(answer).bodyJson().extractingPath("$.payment.qr.size").isEqualTo(45);
    }

    @Test
    void asksForNothingWhenNothingIsToBePaid() {
        put(october.replace("\"payments\":[", "\"payments\":[{\"on\":\"2026-11-20\",\"amount\":120.69},"));

        assertThat(http.get().uri("/api/bills/2026-10-100123").with(owner(ANNA)))
                .bodyJson()
                .isLenientlyEqualTo("{\"status\":\"PAID\",\"payable\":0.00,\"outstanding\":0.00,\"payment\":null}");
    }

    @Test
    void showsWhatWasHandedIn() {
        billing.put(FLAT, YearMonth.parse("2026-11"), consumption("cold", 1, "290.703"));

        assertThat(http.get().uri("/api/bills/consumption?property=" + FLAT).with(owner(ANNA)))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"month":"2026-11","readings":[{"meter":"cold","serial":"2041-cold","resource":"COLD_WATER","place":"BATHROOM",
                         "value":290.703,"consumption":3.291,"receipt":"R-2026-11-7K4MQ2XD","acceptedAt":"2026-11-29T10:16:00+02:00",
                         "basis":"READ"}]}""");
    }

    @Test
    void knowsNothingOfTheBillsOfOthers() {
        put(october);

        for (var path : new String[] {
            "/api/bills?property=" + FLAT,
            "/api/bills?property=nowhere",
            "/api/bills/2026-10-100123",
            "/api/bills/2026-10-100123/pdf",
            "/api/bills/nothing",
            "/api/bills/nothing/pdf",
            "/api/bills/consumption?property=" + FLAT
        }) {
            assertThat(http.get().uri(path).with(owner(JANIS)))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .contains("urn:problem:not-found");
        }
    }

    @Test
    void givesABillToKeep() throws IOException {
        put(october);

        var answer = http.get()
                .uri("/api/bills/2026-10-100123/pdf")
                .with(owner(ANNA))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Content-Disposition", "attachment; filename=\"rekins-2026-10-100123.pdf\"")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "no-cache, private");
        try (var document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("2026-10-100123", "120,69");
        }
    }

    @Test
    void sendsABillAgainOnlyWhenSomethingOnItChanged() {
        put(october);
        var edition = editionOf("2026-10-100123");

        assertThat(http.get()
                        .uri("/api/bills/2026-10-100123/pdf")
                        .header("If-None-Match", edition)
                        .with(owner(ANNA)))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        put(october.replace("\"payments\":[", "\"payments\":[{\"on\":\"2026-11-20\",\"amount\":20.69},"));
        assertThat(http.get()
                        .uri("/api/bills/2026-10-100123/pdf")
                        .header("If-None-Match", edition)
                        .with(owner(ANNA)))
                .hasStatusOk();
    }

    /** Anna sold after September: its bill stays hers, October's is Jānis's. */
    @ParameterizedTest
    @CsvSource({
        "anna,  2026-09-100123, 200",
        "anna,  2026-10-100123, 404",
        "janis, 2026-09-100123, 404",
        "janis, 2026-10-100123, 200",
        "vilis, 2026-09-100123, 404",
        "vilis, 2026-10-100123, 404"
    })
    void givesABillToWhoeverTheBillIsOf(String person, String number, int status) {
        billing.record("2026-09-100123", FLAT, content("2026-09", "0.00", "77.77"), List.of(), false, false);
        billing.record("2026-10-100123", FLAT, content("2026-10", "0.00", "120.69"), List.of(), false, false);
        properties.save(flatSoldAfter("2026-09-30"));

        for (var path : List.of("/api/bills/" + number, "/api/bills/" + number + "/pdf")) {
            assertThat(http.get().uri(path).with(owner(person))).hasStatus(status);
        }
    }

    @Test
    void saysNothingWithoutATokenOfAnOwner() {
        put(october);

        assertThat(http.get().uri("/api/bills/2026-10-100123/pdf")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri("/api/bills/2026-10-100123/pdf").with(municipal("bills.write")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void explainsTheWaterDifferenceBesideItsLine() {
        put(october);
        billing.put(balance("11.040", "0.184", false));

        assertThat(http.get().uri("/api/bills/2026-10-100123").with(owner(ANNA)))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"water":{"inlet":318.000,"flats":306.960,"difference":11.040,"share":0.184,"differs":false},
                         "meters":[{"serial":"20418833","estimated":false,"settled":null},{}],"corrections":[]}""");
        assertThat(http.get().uri("/api/bills/2026-10-100123").with(owner(ANNA)))
                .bodyJson()
                .extractingPath("$.groups[2].lines[2].explanation")
                .asString()
                .startsWith("Mājas ievada skaitītājs uzskaitīja");
    }

    private String editionOf(String number) {
        var edition = http.get()
                .uri("/api/bills/" + number + "/pdf")
                .with(owner(ANNA))
                .exchange()
                .getResponse()
                .getHeader("ETag");
        assertThat(edition).isNotNull();
        return String.valueOf(edition);
    }

    @Test
    void wantsToKnowWhichProperty() {
        assertThat(http.get().uri("/api/bills").with(owner(ANNA))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @EnumSource(LoginMethod.class)
    void isOpenToEveryLoginMethod(LoginMethod method) {
        assertThat(http.get().uri("/api/bills?property=" + FLAT).with(owner(ANNA, method)))
                .hasStatusOk();
    }

    @Test
    void isClosedToWhoeverIsNotNamed() {
        assertThat(http.get().uri("/api/bills?property=" + FLAT)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri("/api/bills?property=" + FLAT).with(municipal("bills.write")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/api/meters/" + FLAT).with(owner(ANNA))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.put().uri("/api/municipal/v1/bills").with(owner(ANNA))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.put().uri("/api/municipal/v1/bills").with(municipal("meters.write")))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("urn:problem:scope-missing");
    }

    @Test
    void takesTheSameLineTwiceAndChangesNothing() {
        assertThat(put(october)).hasStatusOk().bodyText().contains("\"created\":1");
        assertThat(put(october.replace("52.4,", "52.40,")))
                .hasStatusOk()
                .bodyText()
                .contains("\"unchanged\":1");
        assertThat(put(october.replace("\"amount\":77.77", "\"amount\":70.00")))
                .hasStatusOk()
                .bodyText()
                .contains("\"updated\":1");
        assertThat(put(october.replace("\"due\":\"2026-11-30\"", "\"due\":\"2026-12-01\"")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"due\"")
                .contains("issued-bill-differs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\":\"2026-10-100123\"  | \"number\":\"Nr. 1\"        | number malformed",
                "\"number\":\"2026-10-100123\"  | \"number\":null            | number required",
                "\"property\":\"parauga-7-12\"  | \"property\":\"elsewhere\"  | property unknown-property",
                "\"period\":\"2026-10\"         | \"period\":\"2026-13\"      | period malformed",
                "\"period\":\"2026-10\"         | \"period\":\"2026-12\"      | issued before-period",
                "\"due\":\"2026-11-30\"         | \"due\":\"2026-11-01\"      | due before-issued",
                "\"openingBalance\":77.77       | \"openingBalance\":77.777   | openingBalance too-many-digits",
                "\"declaredPersons\":2          | \"declaredPersons\":-1      | declaredPersons positive-or-zero",
                "\"group\":\"HEAT\"             | \"group\":\"COLD\"          | lines[4].group malformed",
                "\"net\":25.15                  | \"net\":26.15               | lines[0].net net-differs",
                "\"vat\":5.28                   | \"vat\":4.28                | lines[0].vat vat-differs",
                "\"vatRate\":null,\"vat\":0     | \"vatRate\":null,\"vat\":1  | lines[1].vat vat-without-rate",
                "\"vatRate\":21                 | \"vatRate\":121             | lines[0].vatRate decimal-max",
                "\"unit\":\"MWh\"               | \"unit\":\"\"               | lines[4].unit required",
                "\"to\":287.412                 | \"to\":280.412              | meters[0].to below-previous",
                "\"toOn\":\"2026-10-31\"        | \"toOn\":\"2026-08-31\"     | meters[0].toOn before-from",
                "\"flatCount\":60               | \"flatCount\":0             | waterDifference.flatCount positive",
                "\"difference\":11.04           | \"difference\":12.04        | waterDifference.difference difference-differs",
                "\"amount\":77.77               | \"amount\":0                | payments[0].amount positive",
                "\"cancelled\":false            | \"canceled\":false          | canceled unknown-field"
            })
    void namesTheWrongFieldOfALine(String right, String wrong, String named) {
        var parts = named.split(" ", 2);

        var answer = put(october.replace(right, wrong));

        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"field\":\"" + parts[0] + "\"")
                .contains("\"code\":\"" + parts[1] + "\"");
        assertThat(http.get().uri("/api/bills/2026-10-100123").with(owner(ANNA)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void namesEveryWrongFieldOfALine() {
        assertThat(put(october.replace("\"net\":25.15", "\"net\":26.15")
                        .replace("\"due\":\"2026-11-30\"", "\"due\":\"2026-11-01\"")
                        .replace("parauga-7-12", "elsewhere")))
                .bodyText()
                .contains("net-differs", "vat-differs", "before-issued", "unknown-property");
    }

    private MvcTestResult put(String body) {
        return http.put()
                .uri("/api/municipal/v1/bills")
                .with(municipal("bills.write"))
                .contentType(Lines.NDJSON)
                .content(body)
                .exchange();
    }
}
