package lv.ogresnamsaimnieks.defaults.rule;

import static lv.ogresnamsaimnieks.defaults.rule.AuditChain.Fault.CHANGED;
import static lv.ogresnamsaimnieks.defaults.rule.AuditChain.Fault.DISPLACED;
import static lv.ogresnamsaimnieks.defaults.rule.AuditChain.Fault.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.AuditChain.Finding;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditChainTests {

    private static final Instant AT = Instant.parse("2026-11-30T07:12:44.120Z");

    private final List<AuditEntryWritten> trail = new ArrayList<>(written(10));

    @Test
    void isIntactAsItWasWritten() {
        var chain = read(trail);

        assertThat(chain.findings()).isEmpty();
        assertThat(chain.entries()).isEqualTo(10);
        assertThat(chain.lastNumber()).isEqualTo(10);
        assertThat(chain.lastHash()).isEqualTo(trail.getLast().hash());
    }

    @Test
    void anEmptyTrailIsIntact() {
        assertThat(read(List.of()).findings()).isEmpty();
        assertThat(read(List.of()).lastNumber()).isZero();
    }

    @ParameterizedTest
    @MethodSource("components")
    void findsAChangeOfAnyPartOfAnEntryAndTellsWhich(String component) {
        trail.set(4, changed(trail.get(4), component));

        assertThat(read(trail).findings()).first().isIn(new Finding(5, CHANGED), new Finding(6, MISSING));
    }

    static Stream<String> components() {
        return Arrays.stream(AuditEntryWritten.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(it -> !it.equals("number"));
    }

    @Test
    void findsWhichEntryWasTakenOut() {
        trail.remove(4);

        assertThat(read(trail).findings()).containsExactly(new Finding(5, MISSING));
    }

    @Test
    void findsThatTheFirstEntriesWereTakenOut() {
        trail.subList(0, 2).clear();

        assertThat(read(trail).findings()).containsExactly(new Finding(1, MISSING), new Finding(2, MISSING));
    }

    @Test
    void findsAnEntryThatWasWrittenAnewWithItsHash() {
        var forged = changed(trail.get(4), "action");
        trail.set(4, forged.hashed(AuditChain.seal(forged)));

        assertThat(read(trail).findings()).containsExactly(new Finding(6, DISPLACED));
    }

    @Test
    void findsEveryFault() {
        trail.set(1, changed(trail.get(1), "staff"));
        trail.set(7, changed(trail.get(7), "viewed"));
        trail.remove(4);

        assertThat(read(trail).findings())
                .containsExactly(new Finding(2, CHANGED), new Finding(5, MISSING), new Finding(8, CHANGED));
    }

    @Test
    void doesNotTakeOnePartForAnother() {
        var one = entry(1, "", Map.of("a", "bc"), "x");
        var other = entry(1, "", Map.of("ab", "c"), "x");

        assertThat(AuditChain.seal(one)).isNotEqualTo(AuditChain.seal(other));
        assertThat(AuditChain.seal(entry(1, "", Map.of(), null)))
                .isNotEqualTo(AuditChain.seal(entry(1, "", Map.of(), "")));
    }

    private static AuditChain read(List<AuditEntryWritten> entries) {
        var chain = new AuditChain();
        entries.forEach(chain::read);
        return chain;
    }

    private static List<AuditEntryWritten> written(int count) {
        var entries = new ArrayList<AuditEntryWritten>();
        LongStream.rangeClosed(1, count).forEach(number -> {
            var previous = entries.isEmpty() ? "" : entries.getLast().hash();
            var open = entry(number, previous, Map.of("person", "p-" + number), "Zvans");
            entries.add(open.hashed(AuditChain.seal(open)));
        });
        return entries;
    }

    private static AuditEntryWritten entry(
            long number, String previous, Map<String, String> objects, @Nullable String purpose) {
        return new AuditEntryWritten(
                "identity",
                number,
                number,
                AuditEntryWritten.BEGUN,
                AT.plusSeconds(number),
                "staff-1",
                "Ilze Kalniņa",
                List.of("client-service"),
                "owners",
                "GET /api/staff/owners/{person}",
                objects,
                purpose,
                "4bf92f3577b34da6a3ce929d0e0e4736",
                200,
                List.of("p-1"),
                List.of(),
                previous,
                "");
    }

    private static AuditEntryWritten changed(AuditEntryWritten entry, String component) {
        try {
            var components = AuditEntryWritten.class.getRecordComponents();
            var values = new Object[components.length];
            for (var at = 0; at < components.length; at++) {
                var value = components[at].getAccessor().invoke(entry);
                values[at] = components[at].getName().equals(component) ? other(value) : value;
            }
            return (AuditEntryWritten) AuditEntryWritten.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (IllegalAccessException | InvocationTargetException | InstantiationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object other(Object value) {
        return switch (value) {
            case String it -> it + "x";
            case Long it -> it + 1;
            case Integer it -> it + 1;
            case Instant it -> it.plusMillis(1);
            case List<?> _ -> List.of("other");
            case Map<?, ?> _ -> Map.of("person", "other");
            default -> throw new AssertionError(value);
        };
    }
}
