package lv.ogresnamsaimnieks.metering.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.Event;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.metering.MeterFixture;
import lv.ogresnamsaimnieks.metering.subscription.Fact;
import lv.ogresnamsaimnieks.metering.subscription.InMemoryFacts;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.converter.ConversionException;
import tools.jackson.databind.json.JsonMapper;

/** Everything that metering tells, as it is told to other systems. */
class FactListenerTests {

    private static final JsonMapper JSON = new JsonMapper();

    /** What concerns the owners and their bills alone. */
    private static final Set<String> KEPT =
            Set.of("LateReadingsAccepted", "LateReadingsRejected", "ReadingsAwaited", "MeterDue", "HouseWaterBalanced");

    private final InMemoryFacts facts = new InMemoryFacts();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final Clock clock = new MovableClock("2026-11-30T09:00");

    @ParameterizedTest
    @MethodSource("events")
    void tellsEachOnceAndNothingOfPersonsNorWhatStaffWrote(String kind) throws IOException {
        properties.save(MeterFixture.annasFlat());
        var example = example(kind);
        var event = (MeteringEvent) JSON.readValue(example, Event.class);

        listener().on(List.of(record("e-1", example)));
        listener().on(List.of(record("e-1", example), record("e-1", example)));

        if (KEPT.contains(kind)) {
            assertThat(facts.last()).isZero();
            return;
        }
        assertThat(facts.after(0, 10)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("e-1");
            assertThat(it.key()).isEqualTo(event.key());
            assertThat(it.at()).isEqualTo(clock.instant());
            var body = JSON.readTree(it.body());
            assertThat(body.path("id").asString()).isEqualTo("e-1");
            assertThat(body.path("type").asString()).isEqualTo(it.type().text());
            assertThat(body.propertyNames()).doesNotContain("person", "reason", "receipt", "text", "bill", "by");
            for (var field : Set.of("property", "month", "value", "consumption", "meter", "closes", "at")) {
                var told = JSON.readTree(example).path(field);
                if (!told.isMissingNode() && body.has(field)) {
                    assertThat(body.path(field).asString()).as(field).isEqualTo(told.asString());
                }
            }
        });
    }

    static Stream<String> events() {
        return Arrays.stream(MeteringEvent.class.getPermittedSubclasses()).map(Class::getSimpleName);
    }

    @Test
    void keepsWhatCameBeforeWhatCannotBeRead() throws IOException {
        properties.save(MeterFixture.annasFlat());
        var unreadable = record("e-2", "{\"type\":\"ReadingAccepted\",\"month\":\"soon\"}");
        var records = List.of(
                record("e-1", example("ReadingAccepted")), unreadable, record("e-3", example("ReadingsLocked")));

        assertThatThrownBy(() -> listener().on(records))
                .isInstanceOfSatisfying(BatchListenerFailedException.class, it -> {
                    assertThat(it.getRecord()).isSameAs(unreadable);
                    assertThat(it).hasCauseInstanceOf(ConversionException.class);
                });
        assertThat(facts.after(0, 10)).extracting(Fact::id).containsExactly("e-1");
    }

    private FactListener listener() {
        return new FactListener(facts, properties, JSON, clock);
    }

    private static ConsumerRecord<String, byte[]> record(String id, String body) {
        var record = new ConsumerRecord<>("metering", 0, 0, "", body.getBytes(UTF_8));
        record.headers().add("id", id.getBytes(UTF_8));
        return record;
    }

    private static String example(String kind) throws IOException {
        try (var in =
                Objects.requireNonNull(Event.class.getResourceAsStream("/events/examples/" + kind + ".json"), kind)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
