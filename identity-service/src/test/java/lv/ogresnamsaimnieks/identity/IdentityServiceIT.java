package lv.ogresnamsaimnieks.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.ogresnamsaimnieks.events.Event;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountRegistered;
import lv.ogresnamsaimnieks.events.IdentityEvent.HouseRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipBegan;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.PropertyRecorded;
import lv.ogresnamsaimnieks.testsupport.Broker;
import lv.ogresnamsaimnieks.testsupport.Database;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import lv.ogresnamsaimnieks.testsupport.Tokens;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** From HTTP through the database to the broker. */
@SpringBootTest(properties = {"PERSONAL_CODE_HMAC_KEY=" + TestKeys.HMAC, "PERSONAL_CODE_AES_KEY=" + TestKeys.AES})
@AutoConfigureMockMvc
@Import({Database.class, Broker.class, IdentityServiceIT.Time.class})
class IdentityServiceIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        MovableClock time() {
            return new MovableClock("2026-11-30T09:00");
        }
    }

    private static final String HOUSE = """
            {"id":"parauga-7","street":"Parauga iela","number":"7","city":"Ogre","municipality":"Ogres nov.",\
            "postcode":"LV-5001","cadastreNumber":"74010030123","buildingCadastreNumber":"74010030123001",\
            "yearBuilt":1978,"staircases":2,"flats":20}
            """;
    private static final String FLAT = """
            {"id":"parauga-7-12","house":"parauga-7","flat":"12","staircase":1,"floor":3,"area":52.4,"heatedArea":50.10,\
            "cadastreNumber":"74019001234","share":"524/31240","declaredPersons":2,"clientNumber":"100123",\
            "owners":[{"personalCode":"010150-00017","givenName":"Anna","familyName":"Ozola","share":"1/1",\
            "from":"2019-05-01","until":%s}%s]}
            """;
    private static final String JANIS = """
            ,{"personalCode":"010150-00025","givenName":"Jānis","familyName":"Bērziņš","share":"1/1",\
            "from":"2026-12-01"}""";

    /** What must be nowhere: the codes in every form they were sent in, and of one that is wrong. */
    private static final List<String> SECRETS =
            List.of("010150-00017", "01015000017", "010150-00025", "01015000025", "010150-00018", "01015000018");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private PersonalCodes codes;

    @Autowired
    private KafkaConnectionDetails kafka;

    /** A copy as every other service keeps it, made of the events alone. */
    @Autowired
    private lv.ogresnamsaimnieks.ownership.Properties copy;

    private final JsonMapper json = new JsonMapper();

    @Test
    void tellsTheOthersWhoOwnsWhatAndKeepsPersonalCodesToItself() {
        var logged = new ListAppender<ILoggingEvent>();
        try (var _ = listening(logged)) {
            put("houses", HOUSE);
            put("properties", FLAT.formatted("null", ""));
            put("properties", FLAT.formatted("null", ""));
            put("properties", FLAT.formatted("null", "").replace("00017", "00018"));
            put("properties", FLAT.formatted("\"2026-11-30\"", JANIS));
            var anna = anna();
            register(anna);
            register(anna);

            var told = new ArrayList<String>();
            var events = hear(told, 6);

            assertThat(events)
                    .filteredOn(it -> it.key().equals("parauga-7-12"))
                    .satisfiesExactly(
                            it -> assertThat(it).isInstanceOf(PropertyRecorded.class),
                            it -> assertThat(it)
                                    .isEqualTo(new OwnershipBegan(
                                            "parauga-7-12", anna, "1/1", LocalDate.parse("2019-05-01"))),
                            it -> assertThat(it)
                                    .isEqualTo(new OwnershipEnded(
                                            "parauga-7-12",
                                            anna,
                                            LocalDate.parse("2019-05-01"),
                                            LocalDate.parse("2026-11-30"))),
                            it -> assertThat(it).isInstanceOf(OwnershipBegan.class));
            assertThat(events)
                    .filteredOn(it -> !it.key().equals("parauga-7-12"))
                    .extracting(it -> (Object) it.getClass())
                    .containsExactlyInAnyOrder(HouseRecorded.class, AccountRegistered.class);
            await().untilAsserted(() -> {
                var known = copy.find("parauga-7-12").orElseThrow();
                assertThat(known.isOwnedBy(anna, LocalDate.parse("2026-11-30"))).isTrue();
                assertThat(known.isOwnedBy(anna, LocalDate.parse("2026-12-01"))).isFalse();
                assertThat(known.owners()).hasSize(2);
            });

            assertNowhere("events", told);
            assertNowhere("documents", stored());
        }
        assertThat(logged.list).hasSizeGreaterThan(50);
        assertNowhere(
                "log",
                logged.list.stream()
                        .map(it -> it.getFormattedMessage() + it.getThrowableProxy())
                        .toList());
    }

    /** Everything is logged, to the list instead of the console. */
    private static Undo listening(ListAppender<ILoggingEvent> logged) {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var console = root.getAppender("CONSOLE");
        var level = root.getLevel();
        root.detachAppender("CONSOLE");
        logged.start();
        root.addAppender(logged);
        root.setLevel(Level.DEBUG);
        return () -> {
            root.setLevel(level);
            root.detachAppender(logged);
            root.addAppender(console);
        };
    }

    private interface Undo extends AutoCloseable {
        @Override
        void close();
    }

    private static void assertNowhere(String where, List<String> texts) {
        assertThat(texts).as(where).isNotEmpty().allSatisfy(it -> assertThat(it).doesNotContain(SECRETS));
    }

    private List<String> stored() {
        return mongo.getCollectionNames().stream()
                .flatMap(it -> mongo.findAll(Document.class, it).stream())
                .map(Document::toJson)
                .toList();
    }

    private List<IdentityEvent> hear(List<String> told, int atLeast) {
        var events = new ArrayList<IdentityEvent>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        String.join(",", kafka.getBootstrapServers()),
                        "group.id",
                        "test",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(Set.of(IdentityEvent.TOPIC));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> {
                    told.add(it.key() + " " + new String(it.value(), UTF_8));
                    events.add((IdentityEvent) json.readValue(it.value(), Event.class));
                });
                return events.size() >= atLeast;
            });
        }
        return events;
    }

    private MvcTestResult put(String what, String lines) {
        return http.put()
                .uri("/api/municipal/v1/" + what)
                .with(Tokens.municipal(what + ".write"))
                .contentType("application/x-ndjson")
                .content(lines)
                .exchange();
    }

    private String anna() {
        var hash = codes.hash(PersonalCode.of("010150-00017").orElseThrow());
        var answer = http.post()
                .uri("/internal/registrations")
                .with(Tokens.registration())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"personalCodeHash\":\"%s\",\"way\":\"swedbank\"}".formatted(hash))
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .path("person")
                .asString();
    }

    private void register(String person) {
        assertThat(http.put()
                        .uri("/internal/accounts/{person}", person)
                        .with(Tokens.registration())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"account\":\"sub\",\"email\":\"anna@piemers.lv\"}"))
                .hasStatus(204);
    }
}
