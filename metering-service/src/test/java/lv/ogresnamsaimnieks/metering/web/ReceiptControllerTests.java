package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lv.ogresnamsaimnieks.metering.Entry;
import lv.ogresnamsaimnieks.metering.Metering;
import lv.ogresnamsaimnieks.metering.Submission;
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
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@WithoutBroker
@AutoConfigureMockMvc
@Import(Database.class)
class ReceiptControllerTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

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
    private MongoOperations mongo;

    private Submission receipt;

    @BeforeEach
    void annaHoldsAReceipt(@Autowired Metering metering, @Autowired Properties properties) {
        mongo.remove(new Query(), "readings");
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("100.000", "103.000"), false);
        receipt = metering.submit(
                        ANNA, FLAT, NOVEMBER, UUID.randomUUID().toString(), List.of(new Entry("cold", "104,5", false)))
                .orElseThrow()
                .submission();
    }

    @Test
    void confirmsAReceiptToAnybodyAndSaysNothingElse() {
        assertThat(ask(receipt.receipt(), receipt.checkCode()))
                .isEqualTo("{\"number\":\"%s\",\"valid\":true,\"at\":\"2026-11-30T09:00:00+02:00\"}"
                        .formatted(receipt.receipt()));
    }

    @Test
    void saysTheSameToAWrongCodeAndToAnUnknownNumber() {
        var unknown = "R-2026-11-00000000";

        assertThat(ask(receipt.receipt(), "0000-0000"))
                .isEqualTo(ask(unknown, "0000-0000").replace(unknown, receipt.receipt()))
                .isEqualTo(ask(receipt.receipt(), ""))
                .isEqualTo("{\"number\":\"%s\",\"valid\":false}".formatted(receipt.receipt()));
    }

    @Test
    void deniesAReceiptOfWhichAnythingWasChanged() {
        mongo.updateMulti(new Query(), new Update().set("submissions.0.readings.0.serial", "another"), "readings");

        assertThat(ask(receipt.receipt(), receipt.checkCode())).contains("\"valid\":false");
    }

    @Test
    void isOpenToEverybodyForReadingOneReceiptAndForNothingElse() {
        for (var method : List.of(HttpMethod.PUT, HttpMethod.POST, HttpMethod.DELETE, HttpMethod.PATCH)) {
            assertThat(http.method(method).uri("/api/receipts/" + receipt.receipt()))
                    .hasStatus(HttpStatus.UNAUTHORIZED);
        }
        assertThat(http.get().uri("/api/receipts")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri("/api/receipts/")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri("/api/receipts").with(owner(ANNA))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/api/receipts/1/2")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String ask(String number, String code) {
        var answer = http.get()
                .uri("/api/receipts/{number}?code={code}", number, code)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
