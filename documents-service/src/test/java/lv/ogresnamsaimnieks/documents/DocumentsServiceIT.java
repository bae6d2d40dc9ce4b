package lv.ogresnamsaimnieks.documents;

import static lv.ogresnamsaimnieks.documents.DocumentFixture.ANNA;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.FLAT;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.HOUSE;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.base64;
import static lv.ogresnamsaimnieks.documents.DocumentFixture.pdf;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.events.DocumentsEvent;
import lv.ogresnamsaimnieks.events.DocumentsEvent.DocumentPublished;
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
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** From what identity tells to a document in an owner's hands, and on to what the others hear. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Database.class, Broker.class})
class DocumentsServiceIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class LastDayOfNovember {

        @Bean
        @Primary
        Clock standingClock() {
            return new MovableClock("2026-11-30T09:00");
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
    void handsADocumentToAnOwnerAndTellsTheOthers() {
        tell(new IdentityEvent.HouseRecorded(HOUSE, "Parauga iela 7, Ogre"));
        tell(new IdentityEvent.PropertyRecorded(
                FLAT, HOUSE, 1, "12", "Parauga iela 7–12, Ogre", "100123", BigDecimal.TEN, 2));
        tell(new IdentityEvent.OwnershipBegan(FLAT, ANNA, "1/1", LocalDate.parse("2019-05-01")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> properties.findHouse(HOUSE).isPresent()
                        && properties
                                .heldBy(ANNA, FLAT, "documents", LocalDate.parse("2026-11-30"))
                                .isPresent());

        assertThat(http.put()
                        .uri("/api/municipal/v1/documents")
                        .with(municipal("documents.write"))
                        .contentType(Lines.NDJSON)
                        .content("""
                                {"id":"estimate","house":"parauga-7","houseFileChapter":"ESTIMATES","kind":"ESTIMATE","title":"2027. gada tāme","date":"2026-10-15","fileName":"tame-2027.pdf","content":"%s"}
                                """.formatted(base64(pdf("tāme")))))
                .hasStatusOk();

        assertThat(http.get()
                        .uri("/api/house-file/estimate/content")
                        .with(owner(ANNA))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(pdf("tāme"));

        var settings = KafkaTestUtils.consumerProps(String.join(",", broker.getBootstrapServers()), "test", true);
        try (var consumer =
                new KafkaConsumer<>(Map.copyOf(settings), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(DocumentsEvent.TOPIC));
            var message = KafkaTestUtils.getSingleRecord(consumer, DocumentsEvent.TOPIC, Duration.ofSeconds(20));

            assertThat(json.readValue(message.value(), DocumentsEvent.class))
                    .isInstanceOfSatisfying(DocumentPublished.class, it -> {
                        assertThat(it.document()).isEqualTo("estimate");
                        assertThat(it.houseFile()).isTrue();
                    });
        }
    }

    private void tell(IdentityEvent event) {
        kafka.send(IdentityEvent.TOPIC, event.key(), json.writerFor(Event.class).writeValueAsBytes(event))
                .join();
    }
}
