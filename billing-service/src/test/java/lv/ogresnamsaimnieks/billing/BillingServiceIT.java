package lv.ogresnamsaimnieks.billing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.billing.BillFixture.ANNA;
import static lv.ogresnamsaimnieks.billing.BillFixture.FLAT;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.events.BillingEvent;
import lv.ogresnamsaimnieks.events.BillingEvent.BillIssued;
import lv.ogresnamsaimnieks.events.Event;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Broker;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** From a line of the accounting system to what the owner sees, and on to what the others hear. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Database.class, Broker.class})
class BillingServiceIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class LateInNovember {

        @Bean
        @Primary
        Clock standingClock() {
            return new MovableClock("2026-11-24T09:00");
        }
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private KafkaOperations<String, byte[]> kafka;

    @Autowired
    private KafkaConnectionDetails broker;

    @Autowired
    private Properties properties;

    @Autowired
    private JsonMapper json;

    @Test
    void tellsTheOthersOfABill() throws IOException {
        tell(new IdentityEvent.HouseRecorded("parauga-7", "Parauga iela 7, Ogre"));
        tell(new IdentityEvent.PropertyRecorded(
                FLAT, "parauga-7", 1, "12", "Parauga iela 7–12, Ogre", "100123", BigDecimal.TEN, 2));
        tell(new IdentityEvent.OwnershipBegan(FLAT, ANNA, "1/1", LocalDate.parse("2019-05-01")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> properties
                        .heldBy(ANNA, FLAT, "bills", LocalDate.parse("2026-11-24"))
                        .isPresent());

        assertThat(http.put()
                        .uri("/api/municipal/v1/bills")
                        .with(municipal("bills.write"))
                        .contentType(Lines.NDJSON)
                        .content(new ClassPathResource("bills/october.ndjson").getContentAsString(UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("\"created\":1");

        assertThat(http.get().uri("/api/bills?property=" + FLAT).with(owner(ANNA)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"payable\":120.69,\"bills\":[{\"status\":\"ISSUED\"}]}");

        var settings = KafkaTestUtils.consumerProps(String.join(",", broker.getBootstrapServers()), "test", true);
        try (var consumer =
                new KafkaConsumer<>(Map.copyOf(settings), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(BillingEvent.TOPIC));
            var message = KafkaTestUtils.getSingleRecord(consumer, BillingEvent.TOPIC, Duration.ofSeconds(20));

            assertThat(message.key()).isEqualTo(FLAT);
            assertThat(json.readValue(message.value(), BillingEvent.class))
                    .isInstanceOfSatisfying(BillIssued.class, it -> {
                        assertThat(it.bill()).isEqualTo("2026-10-100123");
                        assertThat(it.total()).isEqualByComparingTo("120.69");
                    });
        }
    }

    private void tell(IdentityEvent event) {
        kafka.send(IdentityEvent.TOPIC, event.key(), json.writerFor(Event.class).writeValueAsBytes(event))
                .join();
    }
}
