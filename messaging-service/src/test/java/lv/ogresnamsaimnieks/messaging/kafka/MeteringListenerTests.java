package lv.ogresnamsaimnieks.messaging.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ogresnamsaimnieks.messaging.MessagingFixture.FLAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import lv.ogresnamsaimnieks.events.Event;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.messaging.AcceptedReading;
import lv.ogresnamsaimnieks.messaging.Notice;
import lv.ogresnamsaimnieks.messaging.Notices;
import lv.ogresnamsaimnieks.testsupport.Broker;
import lv.ogresnamsaimnieks.testsupport.Database;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaOperations;

@SpringBootTest
@Import({Database.class, Broker.class})
class MeteringListenerTests {

    private static final String RECEIPT = "R-2026-11-7K4MQ2XD";

    @Autowired
    private KafkaOperations<String, byte[]> kafka;

    @Autowired
    private Notices notices;

    @Test
    void makesOneNoticeOfAReceiptHoweverItsMetersAreHeard() throws IOException {
        var cold = example();
        var hot = cold.replace("m-20418833", "m-20418901")
                .replace("20418833", "20418901")
                .replace("COLD", "HOT")
                .replace("{\"type\"", "{\"addedLater\":[1],\"type\"");
        var next = cold.replace(RECEIPT, "R-2026-11-LAST0000").replace("\"submission\":1", "\"submission\":2");

        send(hot);
        send(cold);
        send(hot);
        send(cold);
        send(next);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> notices.find("R-2026-11-LAST0000").isPresent());
        var notice = notices.find(RECEIPT).orElseThrow();
        assertThat(notice.readings()).extracting(AcceptedReading::meter).containsExactly("m-20418833", "m-20418901");
        assertThat(notice.version()).isEqualTo(2);
        assertThat(notice.body())
                .startsWith("Rādījumi par 2026. gada novembri pieņemti 29.11.2026. plkst. 10:16. Kvīts numurs: "
                        + RECEIPT + ".")
                .contains("290,703\u00a0m³, patēriņš 3,291\u00a0m³");
        assertThat(notices.find("R-2026-11-LAST0000")).map(Notice::title).contains("Rādījumu labojums pieņemts");
    }

    @Test
    void tellsWhatStaffDecidedAboutReadingsThatCameLate() throws IOException {
        var receipt = "R-2026-11-LATE0000";
        send(example().replace(RECEIPT, receipt));
        send(example("LateReadingsAccepted").replace(RECEIPT, receipt));
        send(example("LateReadingsRejected"));
        send(example("LateReadingsRejected"));

        var rejected = "late-rejected-parauga-7-12-2026-11-"
                + Instant.parse("2026-12-03T08:16:00Z").toEpochMilli();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> notices.find(rejected).isPresent());
        assertThat(notices.find(receipt)).map(Notice::title).contains("Pēc termiņa saņemtie rādījumi pieņemti");
    }

    private void send(String event) {
        kafka.send(MeteringEvent.TOPIC, FLAT, event.getBytes(UTF_8)).join();
    }

    private static String example() throws IOException {
        return example("ReadingAccepted");
    }

    private static String example(String kind) throws IOException {
        try (var in = Event.class.getResourceAsStream("/events/examples/" + kind + ".json")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
