package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.MessagingFixture.ANNA;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.FLAT;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.HOUSE;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.JANIS;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.accepted;
import static lv.ogresnamsaimnieks.testsupport.Tokens.municipal;
import static lv.ogresnamsaimnieks.testsupport.Tokens.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.events.Event;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.events.MessagingEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.testsupport.Broker;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
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

/** From what identity and metering tell to what an owner reads, and on to what the others hear. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Database.class, Broker.class})
@TestMethodOrder(MethodOrderer.MethodName.class)
class MessagingServiceIT {

    private static final String NEIGHBOURS = "parauga-7-13";

    @TestConfiguration(proxyBeanMethods = false)
    static class LastDayOfNovember {

        @Bean
        @Primary
        Clock standingClock() {
            return new MovableClock("2026-11-30T09:00");
        }

        @Bean
        @Primary
        RecordingPost recordingPost() {
            return new RecordingPost();
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
    void tellsAnOwnerWhatConcernsThemAndTheOthersWhatWasSaid() {
        tell(new IdentityEvent.HouseRecorded(HOUSE, "Parauga iela 7, Ogre"));
        tell(new IdentityEvent.PropertyRecorded(
                FLAT, HOUSE, 1, "12", "Parauga iela 7–12, Ogre", "100123", BigDecimal.TEN, 2));
        tell(new IdentityEvent.OwnershipBegan(FLAT, ANNA, "1/1", LocalDate.parse("2019-05-01")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> properties.findHouse(HOUSE).isPresent()
                        && properties
                                .heldBy(ANNA, FLAT, "notices", LocalDate.parse("2026-11-30"))
                                .isPresent());
        assertThat(http.put()
                        .uri("/api/municipal/v1/notices")
                        .with(municipal("notices.write"))
                        .contentType(Lines.NDJSON)
                        .content("""
                                {"id":"hot-water","audience":{"kind":"STAIRCASE","house":"parauga-7","staircase":1},"kind":"PLANNED_WORK","title":"Karstā ūdens padeves pārtraukums","body":"2. decembrī nebūs karstā ūdens.","publishedAt":"2026-11-28T09:00:00+02:00"}
                                """))
                .hasStatusOk();

        tell(accepted("R-1", 1, "cold", "COLD_WATER", "KITCHEN", "290.703"));
        assertThat(http.put()
                        .uri("/api/communication/questions/8f4c2f5e-6f0d-4d43-9d3e-0a4f5b6c7d8e")
                        .with(owner(ANNA))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"subject\":\"Par radiatoru\",\"text\":\"Guļamistabā radiators ir remdens.\"}"))
                .hasStatus(HttpStatus.CREATED);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(http.get().uri("/api/notices").with(owner(ANNA)))
                        .bodyJson()
                        .isLenientlyEqualTo("""
                                {"unread":2,"notices":[{"id":"R-1","title":"Rādījumi pieņemti","kind":"READING",
                                                        "audience":"Parauga iela 7–12, Ogre","property":"parauga-7-12"},
                                                       {"id":"hot-water"}]}"""));
        assertThat(heard(2))
                .extracting(it -> it.getClass().getSimpleName() + " " + it.key())
                .containsExactlyInAnyOrder(
                        "NoticePublished hot-water", "QuestionAsked 8f4c2f5e-6f0d-4d43-9d3e-0a4f5b6c7d8e");
    }

    @Test
    void writesToAnOwnerWhoLacksAReading(
            @Autowired Mailroom mailroom,
            @Autowired Mailings mailings,
            @Autowired Recipients recipients,
            @Autowired RecordingPost post) {
        var now = MessagingFixture.inRiga("2026-11-30T09:00");
        tell(new IdentityEvent.HouseRecorded(HOUSE, "Parauga iela 7, Ogre"));
        tell(new IdentityEvent.PropertyRecorded(
                NEIGHBOURS, HOUSE, 1, "13", "Parauga iela 7–13, Ogre", "100124", BigDecimal.TEN, 2));
        tell(new IdentityEvent.OwnershipBegan(NEIGHBOURS, JANIS, "1/1", LocalDate.parse("2019-05-01")));
        tell(new IdentityEvent.AccountRegistered(JANIS, "account", "janis@piemers.lv", now));
        tell(new IdentityEvent.NotificationsChosen(JANIS, true, false, true, false, true, now));
        for (var lastDay : List.of(false, true)) {
            tell(new MeteringEvent.ReadingsAwaited(
                    NEIGHBOURS,
                    YearMonth.parse("2026-11"),
                    List.of("cold"),
                    lastDay,
                    LocalDate.parse("2026-11-29"),
                    LocalDate.parse("2026-12-01"),
                    now));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mailings.waiting() == 2
                        && recipients
                                .find(JANIS)
                                .filter(it -> !it.windowOpens())
                                .isPresent()
                        && properties
                                .heldBy(JANIS, NEIGHBOURS, "meters", LocalDate.parse("2026-11-30"))
                                .isPresent());

        mailroom.send(10);

        assertThat(post.letters)
                .extracting(it -> it.to() + ": " + it.title())
                .containsExactly("janis@piemers.lv: Šodien pēdējā diena iesniegt rādījumus");
        assertThat(mailings.waiting()).isZero();
    }

    private void tell(Event event) {
        kafka.send(event.topic(), event.key(), json.writerFor(Event.class).writeValueAsBytes(event))
                .join();
    }

    private List<MessagingEvent> heard(int atLeast) {
        var settings = KafkaTestUtils.consumerProps(String.join(",", broker.getBootstrapServers()), "test", true);
        try (var consumer =
                new KafkaConsumer<>(Map.copyOf(settings), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(MessagingEvent.TOPIC));
            var records = KafkaTestUtils.getRecords(consumer, Duration.ofSeconds(30), atLeast);
            return StreamSupport.stream(records.spliterator(), false)
                    .map(it -> json.readValue(it.value(), MessagingEvent.class))
                    .toList();
        }
    }
}
