package lv.ogresnamsaimnieks.metering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.events.BillingEvent;
import lv.ogresnamsaimnieks.events.BillingEvent.BillIssued;
import lv.ogresnamsaimnieks.events.Event;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import lv.ogresnamsaimnieks.metering.subscription.Fact;
import lv.ogresnamsaimnieks.metering.subscription.FactType;
import lv.ogresnamsaimnieks.metering.subscription.Facts;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Broker;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** From what identity tells to a receipt, and on to what the others hear. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Database.class, Broker.class})
class MeteringServiceIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class LastDayOfNovember {

        @Bean
        @Primary
        Clock standingClock() {
            return new MovableClock("2026-11-30T09:00");
        }
    }

    private static final String UNREADABLE = "{\"type\":\"ReadingAccepted\",\"month\":\"soon\"}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private KafkaOperations<String, byte[]> kafka;

    @Autowired
    private KafkaConnectionDetails broker;

    @Autowired
    private Properties properties;

    @Autowired
    private Readings readings;

    @Autowired
    private Facts facts;

    @Autowired
    private JsonMapper json;

    @Test
    void tellsTheOthersOfAReading() {
        tell(new IdentityEvent.HouseRecorded("parauga-7", "Parauga iela 7, Ogre"));
        tell(new IdentityEvent.PropertyRecorded(
                FLAT, "parauga-7", 1, "12", "Parauga iela 7–12, Ogre", "100123", BigDecimal.TEN, 2));
        tell(new IdentityEvent.OwnershipBegan(FLAT, ANNA, "1/1", LocalDate.parse("2019-05-01")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> properties
                        .heldBy(ANNA, FLAT, "meters", LocalDate.parse("2026-11-30"))
                        .isPresent());

        assertThat(http.put()
                        .uri("/api/municipal/v1/meters")
                        .with(municipal("meters.write"))
                        .contentType(Lines.NDJSON)
                        .content("""
                            {"id":"m-1","property":"parauga-7-12","serial":"20418833","resource":"COLD_WATER","place":"BATHROOM","installedOn":"2023-03-14","initialValue":0,"digits":5,"decimals":3,"history":[{"month":"2026-10","value":287.412,"on":"2026-10-31"}]}
                            """))
                .hasStatusOk()
                .bodyText()
                .contains("\"created\":1");

        assertThat(http.put()
                        .uri("/api/meters/parauga-7-12/readings/2026-11")
                        .with(owner(ANNA))
                        .header("Idempotency-Key", "0d5f7a52-2f3c-4bb0-8d0c-6d3c0a4c7e21")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"readings\":[{\"meter\":\"m-1\",\"value\":\"290,703\"}]}"))
                .hasStatus(HttpStatus.CREATED);

        var settings = KafkaTestUtils.consumerProps(String.join(",", broker.getBootstrapServers()), "test", true);
        try (var consumer =
                new KafkaConsumer<>(Map.copyOf(settings), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(MeteringEvent.TOPIC));
            var message = KafkaTestUtils.getSingleRecord(consumer, MeteringEvent.TOPIC, Duration.ofSeconds(20));

            assertThat(message.key()).isEqualTo(FLAT);
            assertThat(message.headers().lastHeader("id")).isNotNull();
            assertThat(json.readValue(message.value(), MeteringEvent.class))
                    .isInstanceOfSatisfying(ReadingAccepted.class, it -> {
                        assertThat(it.value()).isEqualByComparingTo("290.703");
                        assertThat(it.consumption()).isEqualByComparingTo("3.291");
                    });
            tellsWhatNobodyCanRead();
            locksTheMonthWhenItHearsOfItsBill();
            putsDownWhatThoseWhoSubscribedAreTold();

            consumer.subscribe(List.of(MeteringEvent.TOPIC + "-dlt"));
            var setAside =
                    KafkaTestUtils.getSingleRecord(consumer, MeteringEvent.TOPIC + "-dlt", Duration.ofSeconds(20));
            assertThat(setAside.value()).isEqualTo(UNREADABLE);
        }
    }

    private void tellsWhatNobodyCanRead() {
        var record = new ProducerRecord<>(MeteringEvent.TOPIC, FLAT, UNREADABLE.getBytes(UTF_8));
        record.headers().add("id", "e-0".getBytes(UTF_8));
        kafka.send(record).join();
    }

    private void putsDownWhatThoseWhoSubscribedAreTold() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(facts.after(0, 10))
                        .extracting(Fact::type)
                        .contains(FactType.READING_ACCEPTED, FactType.READINGS_LOCKED));
        assertThat(facts.after(0, 10).getFirst()).satisfies(it -> {
            assertThat(it.key()).isEqualTo(FLAT);
            assertThat(it.house()).isEqualTo("parauga-7");
            assertThat(json.readTree(it.body())).isEqualTo(json.readTree("""
                        {"id":"%s","type":"reading.accepted","at":"2026-11-30T07:00:00Z","property":"parauga-7-12",
                         "house":"parauga-7","month":"2026-11","meter":"m-1","serial":"20418833","resource":"COLD_WATER",
                         "place":"BATHROOM","value":290.703,"consumption":3.291,"number":1}
                        """.formatted(it.id())));
        });
    }

    private void locksTheMonthWhenItHearsOfItsBill() {
        var november = YearMonth.parse("2026-11");
        var bill = new BillIssued(
                FLAT,
                "2026-11-100123",
                november,
                new BigDecimal("120.69"),
                LocalDate.parse("2026-12-31"),
                Instant.parse("2026-12-10T06:00:00Z"));
        kafka.send(BillingEvent.TOPIC, bill.key(), json.writerFor(Event.class).writeValueAsBytes(bill))
                .join();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                readings.of(FLAT, november, november).getFirst().lock())
                        .isNotNull()
                        .extracting(Lock::bill)
                        .isEqualTo("2026-11-100123"));
    }

    private void tell(IdentityEvent event) {
        kafka.send(IdentityEvent.TOPIC, event.key(), json.writerFor(Event.class).writeValueAsBytes(event))
                .join();
    }
}
