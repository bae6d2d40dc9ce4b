package lv.ogresnamsaimnieks.billing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ogresnamsaimnieks.billing.Consumptions;
import lv.ogresnamsaimnieks.billing.HouseWaterBalance;
import lv.ogresnamsaimnieks.billing.HouseWaterBalances;
import lv.ogresnamsaimnieks.billing.MeterConsumption;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.testsupport.Broker;
import lv.ogresnamsaimnieks.testsupport.Database;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.test.utils.KafkaTestUtils;

@SpringBootTest
@Import({Database.class, Broker.class})
class MeteringListenerTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    @Autowired
    private KafkaOperations<String, byte[]> kafka;

    @Autowired
    private KafkaConnectionDetails broker;

    @Autowired
    private Consumptions consumptions;

    @Autowired
    private HouseWaterBalances waters;

    /** Each test has a property of its own, whose events keep their order. */
    private final String property = "p-" + UUID.randomUUID();

    private String example = "";

    @BeforeEach
    void readTheExample() throws IOException {
        example = new ClassPathResource("events/examples/ReadingAccepted.json").getContentAsString(UTF_8);
    }

    @Test
    void putsWhatWasAccepted() {
        send(example);

        awaitMeter("m-20418833");
        assertThat(of("m-20418833")).satisfies(it -> {
            assertThat(it.serial()).isEqualTo("20418833");
            assertThat(it.value()).isEqualByComparingTo("290.703");
            assertThat(it.consumption()).isEqualByComparingTo("3.291");
            assertThat(it.receipt()).isEqualTo("R-2026-11-7K4MQ2XD");
            assertThat(it.at()).isEqualTo("2026-11-29T08:16:00Z");
        });
    }

    @Test
    void changesNothingWhenItHearsSomethingTwiceOrLate() {
        send(submission(2, "291.000"));
        send(submission(2, "291.000"));
        send(submission(1, "289.000"));
        send(submission(3, "292.000"));
        send(submission(2, "291.000"));
        send(example.replace("m-20418833", "last"));

        awaitMeter("last");
        assertThat(consumptions.of(property, NOVEMBER).orElseThrow().meters()).hasSize(2);
        assertThat(consumptions.of(property, NOVEMBER).orElseThrow().version()).isEqualTo(3);
        assertThat(of("m-20418833").value()).isEqualByComparingTo("292.000");
    }

    @Test
    void hearsWhatBecameOfAReading() throws IOException {
        send(example);
        send(exampleOf("ReadingEstimated").replace("m-20418833", "estimated"));
        send(exampleOf("MeterReplaced").replace("m-20418833", "old"));
        send(exampleOf("ReadingRejected"));
        send(exampleOf("ReadingCorrected"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> consumptions.of(property, NOVEMBER.plusMonths(1)).isPresent());
        assertThat(of("m-20418833").basis()).isEqualTo(MeterConsumption.Basis.REJECTED);
        assertThat(of("m-20418833").consumption()).isEqualByComparingTo("0");
        assertThat(of("estimated").basis()).isEqualTo(MeterConsumption.Basis.ESTIMATED);
        assertThat(of("old").consumption()).isEqualByComparingTo("1.688");
        assertThat(consumptions
                        .of(property, NOVEMBER.plusMonths(1))
                        .orElseThrow()
                        .meters())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.meter()).isEqualTo("m-20418833/2026-11");
                    assertThat(it.consumption()).isEqualByComparingTo("-1.000");
                    assertThat(it.basis()).isEqualTo(MeterConsumption.Basis.CORRECTION);
                });
    }

    @Test
    void hearsWhatTheWaterOfAHouseCameTo() throws IOException {
        var house = "h-" + UUID.randomUUID();
        send(exampleOf("HouseWaterBalanced").replace("\"parauga-7\"", "\"" + house + "\""));
        send(example);

        awaitMeter("m-20418833");
        var balance = waters.of(house, YearMonth.parse("2026-10")).orElseThrow();
        assertThat(balance.difference()).isEqualByComparingTo("11.040");
        assertThat(balance.shares())
                .containsExactly(new HouseWaterBalance.Share(property, new BigDecimal("0.184"), false));
    }

    @Test
    void readsWhatALaterMeteringSays() {
        send(example.replaceFirst("\\{", "{\"addedLater\":{\"a\":[1]},"));

        awaitMeter("m-20418833");
    }

    @Test
    void setsAsideWhatItCannotReadAndHearsOn() {
        send("{\"type\":\"Unheard\",\"property\":\"" + property + "\"}");
        send(example);

        awaitMeter("m-20418833");
        var settings =
                KafkaTestUtils.consumerProps(String.join(",", broker.getBootstrapServers()), "dead-letters", true);
        try (var consumer =
                new KafkaConsumer<>(Map.copyOf(settings), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(MeteringEvent.TOPIC + "-dlt"));
            assertThat(KafkaTestUtils.getSingleRecord(consumer, MeteringEvent.TOPIC + "-dlt", Duration.ofSeconds(20))
                            .value())
                    .contains("Unheard")
                    .contains(property);
        }
    }

    private static String exampleOf(String event) throws IOException {
        return new ClassPathResource("events/examples/" + event + ".json").getContentAsString(UTF_8);
    }

    private String submission(int number, String value) {
        return example.replace("\"submission\":1", "\"submission\":" + number).replace("290.703", value);
    }

    private void send(String text) {
        kafka.send(
                        MeteringEvent.TOPIC,
                        property,
                        text.replace("parauga-7-12", property).getBytes(UTF_8))
                .join();
    }

    private void awaitMeter(String meter) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> consumptions.of(property, NOVEMBER).stream()
                        .flatMap(it -> it.meters().stream())
                        .anyMatch(it -> it.meter().equals(meter)));
    }

    private MeterConsumption of(String meter) {
        return consumptions.of(property, NOVEMBER).orElseThrow().meters().stream()
                .filter(it -> it.meter().equals(meter))
                .findFirst()
                .orElseThrow();
    }
}
