package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptChainTests {

    private static final YearMonth FIRST = YearMonth.parse("2026-05");
    private static final BigDecimal LITRE = new BigDecimal("0.001");

    private final InMemoryMeters meters = new InMemoryMeters();
    private final InMemoryReadings readings = new InMemoryReadings();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-05-31T09:00");
    private final Metering metering = new Metering(
            meters,
            readings,
            properties,
            new WindowCalendar(new InMemoryWindowMonths(), properties, clock),
            clock,
            new Random(7));

    /** Two submissions in each of three months. */
    @BeforeEach
    void annaHandsIn() {
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("100.000", "103.000", "106.000", "109.000"), false);
        metering.record(FLAT, hotMeter("50.000", "52.000", "54.000", "56.000"), false);
        for (int i = 0; i < 3; i++) {
            handIn(FIRST.plusMonths(i), 112 + 3 * i, 58 + 2 * i);
            handIn(FIRST.plusMonths(i), 113 + 3 * i, 58 + 2 * i);
        }
    }

    @Test
    void isWholeAsItWasGivenOut() {
        assertThat(new ReceiptChain(all()).isIntact()).isTrue();
        assertThat(submissions()).hasSize(6).allSatisfy(it -> {
            assertThat(it.hash()).matches("[0-9a-f]{64}");
            assertThat(metering.givenOut(it.receipt(), it.checkCode())).contains(it.at());
        });
        assertThat(submissions()).extracting(Submission::hash).doesNotHaveDuplicates();
    }

    @Test
    void deniesAWrongCodeAndAnUnknownNumberAlike() {
        var first = submissions().getFirst();
        var last = submissions().getLast();

        assertThat(metering.givenOut(first.receipt(), last.checkCode())).isEmpty();
        assertThat(metering.givenOut(first.receipt(), "")).isEmpty();
        assertThat(metering.givenOut("R-2026-05-00000000", first.checkCode())).isEmpty();
        assertThat(metering.givenOut("nothing", first.checkCode())).isEmpty();
    }

    record Change(String field, UnaryOperator<Submission> made) {

        static Change of(String field, UnaryOperator<Submission> made) {
            return new Change(field, made);
        }

        static Change ofReading(String field, UnaryOperator<Reading> made) {
            return new Change("reading's " + field, it -> {
                var readings = new ArrayList<>(it.readings());
                readings.set(0, made.apply(readings.getFirst()));
                return reading(it, readings);
            });
        }

        @Override
        public String toString() {
            return field;
        }
    }

    /** Every field that is stored with a receipt. */
    static Stream<Change> changes() {
        return Stream.of(
                Change.of("key", it -> with(it, "another", it.receipt(), it.checkCode(), it.hash(), it.person())),
                Change.of(
                        "receipt",
                        it -> with(it, it.key(), "R-2026-06-00000000", it.checkCode(), it.hash(), it.person())),
                Change.of("checkCode", it -> with(it, it.key(), it.receipt(), "0000-0000", it.hash(), it.person())),
                Change.of("hash", it -> with(it, it.key(), it.receipt(), it.checkCode(), "0".repeat(64), it.person())),
                Change.of("person", it -> with(it, it.key(), it.receipt(), it.checkCode(), it.hash(), "janis")),
                Change.of(
                        "at",
                        it -> new Submission(
                                it.key(),
                                it.receipt(),
                                it.checkCode(),
                                it.hash(),
                                it.person(),
                                it.onBehalfOf(),
                                it.channel(),
                                it.at().plusMillis(1),
                                it.capturedAt(),
                                it.readings())),
                Change.of(
                        "channel",
                        it -> new Submission(
                                it.key(),
                                it.receipt(),
                                it.checkCode(),
                                it.hash(),
                                it.person(),
                                it.onBehalfOf(),
                                Channel.STAFF,
                                it.at(),
                                it.capturedAt(),
                                it.readings())),
                Change.of(
                        "capturedAt",
                        it -> new Submission(
                                it.key(),
                                it.receipt(),
                                it.checkCode(),
                                it.hash(),
                                it.person(),
                                it.onBehalfOf(),
                                it.channel(),
                                it.at(),
                                it.at(),
                                it.readings())),
                Change.of(
                        "readings, one taken out",
                        it -> reading(it, List.of(it.readings().getFirst()))),
                Change.of(
                        "readings, turned round",
                        it -> reading(it, it.readings().reversed())),
                Change.ofReading(
                        "meter", it -> reading("other", it.serial(), it.resource(), it.place(), it.value(), it)),
                Change.ofReading("serial", it -> reading(it.meter(), "1", it.resource(), it.place(), it.value(), it)),
                Change.ofReading(
                        "resource",
                        it -> reading(it.meter(), it.serial(), Resource.HOT_WATER, it.place(), it.value(), it)),
                Change.ofReading(
                        "place", it -> reading(it.meter(), it.serial(), it.resource(), Place.TOILET, it.value(), it)),
                Change.ofReading(
                        "value",
                        it -> reading(
                                it.meter(),
                                it.serial(),
                                it.resource(),
                                it.place(),
                                it.value().add(LITRE),
                                it)),
                Change.ofReading(
                        "consumption",
                        it -> new Reading(
                                it.meter(),
                                it.serial(),
                                it.resource(),
                                it.place(),
                                it.value(),
                                it.consumption().add(LITRE),
                                it.doubts())),
                Change.ofReading(
                        "doubts",
                        it -> new Reading(
                                it.meter(),
                                it.serial(),
                                it.resource(),
                                it.place(),
                                it.value(),
                                it.consumption(),
                                List.of("unusual"))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isBrokenByAnyChange(Change change) {
        for (var victim : submissions()) {
            var changed = changed(victim, change.made());

            assertThat(new ReceiptChain(changed).isIntact())
                    .as(victim.receipt())
                    .isFalse();
            assertThat(new ReceiptChain(changed).intact(victim.receipt())).isEmpty();
        }
    }

    @Test
    void isBrokenByAReceiptTakenOutOrPutInAnotherPlace() {
        for (var victim : submissions().subList(0, 5)) {
            var without = all().stream()
                    .map(month -> with(
                            month,
                            month.submissions().stream()
                                    .filter(it -> !it.equals(victim))
                                    .toList()))
                    .toList();
            assertThat(new ReceiptChain(without).isIntact())
                    .as(victim.receipt())
                    .isFalse();
        }
        var turned = all().stream()
                .map(month -> with(month, month.submissions().reversed()))
                .toList();
        assertThat(new ReceiptChain(turned).isIntact()).isFalse();
    }

    @Test
    void isBrokenByAMonthThatBelongsElsewhere() {
        var months = new ArrayList<>(all());
        var it = months.getFirst();
        for (var moved : List.of(
                new MonthlyReadings(
                        it.id(),
                        "janis-flat",
                        it.month(),
                        it.submissions(),
                        it.amendments(),
                        it.late(),
                        it.lock(),
                        it.version()),
                new MonthlyReadings(
                        "janis-flat/2026-05",
                        it.property(),
                        it.month(),
                        it.submissions(),
                        it.amendments(),
                        it.late(),
                        it.lock(),
                        it.version()),
                new MonthlyReadings(
                        it.id(),
                        it.property(),
                        it.month().minusMonths(1),
                        it.submissions(),
                        it.amendments(),
                        it.late(),
                        it.lock(),
                        it.version()))) {
            months.set(0, moved);
            assertThat(new ReceiptChain(months).isIntact()).isFalse();
        }
    }

    @Test
    void beginsAnewAfterARestLongerThanItsMemory() {
        for (var later :
                List.of(FIRST.plusMonths(2 + ReceiptChain.MEMORY), FIRST.plusMonths(3 + 2 * ReceiptChain.MEMORY))) {
            handIn(later, 200, 100);
        }

        assertThat(new ReceiptChain(all()).isIntact()).isTrue();
        var last = submissions().getLast();
        assertThat(metering.givenOut(last.receipt(), last.checkCode())).isPresent();
        assertThat(new ReceiptChain(List.of(all().getLast())).isIntact()).isTrue();
        assertThat(new ReceiptChain(List.of(all().get(3))).isIntact()).isFalse();
    }

    private void handIn(YearMonth month, int cold, int hot) {
        clock.set(month.atEndOfMonth() + "T09:00");
        metering.submit(
                ANNA,
                FLAT,
                month,
                month + "-" + cold,
                List.of(
                        new Entry("cold", Integer.toString(cold), true),
                        new Entry("hot", Integer.toString(hot), true)));
    }

    private List<MonthlyReadings> all() {
        return readings.of(FLAT, FIRST, FIRST.plusYears(20));
    }

    private List<Submission> submissions() {
        return all().stream().flatMap(it -> it.submissions().stream()).toList();
    }

    private List<MonthlyReadings> changed(Submission victim, UnaryOperator<Submission> change) {
        return all().stream()
                .map(month -> with(
                        month,
                        month.submissions().stream()
                                .map(it -> it.equals(victim) ? change.apply(it) : it)
                                .toList()))
                .toList();
    }

    private static MonthlyReadings with(MonthlyReadings month, List<Submission> submissions) {
        return new MonthlyReadings(
                month.id(),
                month.property(),
                month.month(),
                submissions,
                month.amendments(),
                month.late(),
                month.lock(),
                month.version());
    }

    private static Submission with(
            Submission it, String key, String receipt, String checkCode, String hash, String person) {
        return new Submission(
                key,
                receipt,
                checkCode,
                hash,
                person,
                it.onBehalfOf(),
                it.channel(),
                it.at(),
                it.capturedAt(),
                it.readings());
    }

    private static Submission reading(Submission it, List<Reading> readings) {
        return new Submission(
                it.key(),
                it.receipt(),
                it.checkCode(),
                it.hash(),
                it.person(),
                it.onBehalfOf(),
                it.channel(),
                it.at(),
                it.capturedAt(),
                readings);
    }

    private static Reading reading(
            String meter, String serial, Resource resource, Place place, BigDecimal value, Reading was) {
        return new Reading(meter, serial, resource, place, value, was.consumption(), was.doubts());
    }
}
