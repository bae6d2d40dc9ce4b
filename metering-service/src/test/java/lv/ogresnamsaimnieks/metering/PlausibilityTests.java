package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.metering.ReadingRefused.Question;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every meter and every history. Each case is named by its seed, and {@code -Dseed=…} brings one back.
 */
class PlausibilityTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");
    private static final int CASES = 200;

    static LongStream seeds() {
        var wanted = Long.getLong("seed");
        return wanted == null ? new Random().longs(CASES) : LongStream.of(wanted);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverMakesLessThanNothingOfWhatItAccepts(long seed) {
        var flat = new Flat(seed);
        var values = flat.meters.stream().map(flat::anyValue).toList();

        var refused = flat.submit(values, true);

        assertThat(refused.wrongs()).allSatisfy(it -> assertThat(it.code()).isEqualTo("below-previous"));
        assertThat(flat.readings.told).hasSize(refused.wrongs().isEmpty() ? values.size() : 0);
        assertThat(flat.readings.told)
                .allSatisfy(it -> assertThat(it.consumption()).isNotNegative());
        for (var history : flat.metering.view(ANNA, FLAT).orElseThrow().meters()) {
            assertThat(history.months())
                    .allSatisfy(it -> assertThat(it.consumption()).isNotNegative());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void asksNothingAboutPlausibleReadings(long seed) {
        var flat = new Flat(seed);

        var refused = flat.submit(flat.meters.stream().map(flat::plausibleValue).toList(), false);

        assertThat(refused.wrongs()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void asksNothingAboutTheSameReadings(long seed) {
        var flat = new Flat(seed);

        var refused = flat.submit(flat.meters.stream().map(Flat::before).toList(), false);

        assertThat(refused.wrongs()).isEmpty();
        assertThat(flat.readings.told)
                .allSatisfy(it -> assertThat(it.consumption()).isZero());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void asksAboutADialThatBeganAgainAndThenCountsAcrossItsEnd(long seed) {
        var flat = new Flat(seed);
        var meter = flat.fullMeter();
        var used = flat.amount(meter, BigDecimal.valueOf(30));
        var left = meter.dial().end().subtract(Flat.before(meter));
        var value = used.subtract(left);
        if (value.signum() < 0) {
            return;
        }

        assertThat(flat.submit(List.of(value), false).wrongs())
                .extracting(Wrong::code)
                .contains("rolled-over");
        assertThat(flat.readings.told).isEmpty();
        assertThat(flat.submit(List.of(value), true).wrongs()).isEmpty();
        assertThat(flat.readings.told)
                .singleElement()
                .satisfies(it -> assertThat(it.consumption()).isEqualByComparingTo(used));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changesNothingWhereOneValueIsRefused(long seed) {
        var flat = new Flat(seed);
        var values =
                new ArrayList<>(flat.meters.stream().map(flat::plausibleValue).toList());
        var victim = flat.random.nextInt(values.size());
        var before = Flat.before(flat.meters.get(victim));
        var lower = flat.amount(flat.meters.get(victim), before);
        values.set(victim, lower);
        if (lower.compareTo(before) == 0 || flat.meters.get(victim).dial().hasRolledOver(before, lower)) {
            return;
        }

        var refused = flat.submit(values, true);

        assertThat(refused.wrongs()).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo("readings[%d].value".formatted(victim));
            assertThat(it.code()).isEqualTo("below-previous");
        });
        assertThat(flat.readings.told).isEmpty();
        assertThat(flat.readings.of(FLAT, NOVEMBER, NOVEMBER)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void guessesAPlausibleValueWhereTheCommaSlipped(long seed) {
        var flat = new Flat(seed);
        var meter = flat.meters.getFirst();
        var slipped = flat.plausibleValue(meter).movePointRight(1 + flat.random.nextInt(3));
        if (!meter.dial().shows(slipped) || !UnusualConsumption.isIn(flat.reading(meter, slipped.setScale(3)))) {
            return;
        }

        var questions = flat.questions(List.of(slipped));

        assertThat(questions)
                .filteredOn(it -> it.code().equals("shifted-comma"))
                .singleElement()
                .satisfies(it -> assertThat(
                                flat.submit(List.of(it.suggestion()), false).wrongs())
                        .isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void guessesBothValuesWhereTwoMetersAreSwapped(long seed) {
        var flat = new Flat(seed);
        var right = flat.meters.stream().map(flat::plausibleValue).toList();
        var first = flat.meters.get(0);
        var second = flat.meters.get(1);
        if (flat.reading(first, right.get(1)).isPlausible() || !first.dial().equals(second.dial())) {
            return;
        }

        var swapped = flat.questions(List.of(right.get(1), right.get(0))).stream()
                .filter(it -> it.code().equals("swapped-meters"))
                .toList();

        assertThat(swapped).extracting(Question::suggestion).containsExactlyElementsOf(right.subList(0, 2));
        assertThat(flat.readings.told).isEmpty();
    }

    /** A flat of Anna's with meters and histories that nobody chose. */
    private static final class Flat {

        private final Random random;
        private final InMemoryReadings readings = new InMemoryReadings();
        private final InMemoryProperties properties = new InMemoryProperties();
        private final Metering metering;
        private final List<Meter> meters;

        Flat(long seed) {
            random = new Random(seed);
            properties.save(annasFlat());
            var clock = new MovableClock("2026-11-30T09:00");
            metering = new Metering(
                    new InMemoryMeters(),
                    readings,
                    properties,
                    new WindowCalendar(new InMemoryWindowMonths(), properties, clock),
                    clock,
                    new Random(seed));
            var dial = new Dial(3 + random.nextInt(5), random.nextInt(4));
            meters = List.of(
                    meter("cold", Resource.COLD_WATER, dial, false), meter("hot", Resource.HOT_WATER, dial, false));
            meters.forEach(it -> metering.record(FLAT, it, false));
        }

        /** One more, with little left on its dial, put in the place of the first. */
        Meter fullMeter() {
            var meter = meter("cold", Resource.COLD_WATER, meters.getFirst().dial(), true);
            metering.record(FLAT, meter, false);
            return meter;
        }

        private Meter meter(String id, Resource resource, Dial dial, boolean full) {
            var step = BigDecimal.ONE.movePointLeft(dial.decimals());
            var steps = dial.end().divideToIntegralValue(step).longValueExact();
            var months = random.nextInt(13);
            var aMonth = BigDecimal.valueOf(12).divideToIntegralValue(step).longValueExact();
            var start = full ? steps - 1 - random.nextLong(aMonth) : random.nextLong(steps);
            var history = new ArrayList<PastReading>();
            var at = start;
            for (int i = months; i > 0; i--) {
                at = full ? at : (at + random.nextLong(aMonth + 1)) % steps;
                var month = NOVEMBER.minusMonths(i);
                history.add(new PastReading(month, value(at, step), month.atEndOfMonth(), false));
            }
            return new Meter(
                    id,
                    "2041-" + id,
                    resource,
                    Place.BATHROOM,
                    LocalDate.parse("2023-03-14"),
                    value(start, step),
                    dial.digits(),
                    dial.decimals(),
                    null,
                    null,
                    null,
                    null,
                    Construction.MECHANICAL,
                    ReadBy.OWNER,
                    history);
        }

        private static BigDecimal value(long steps, BigDecimal step) {
            return step.multiply(BigDecimal.valueOf(steps)).setScale(3);
        }

        static BigDecimal before(Meter meter) {
            return meter.history().isEmpty()
                    ? meter.initialValue()
                    : meter.history().getLast().value();
        }

        /** From nothing up to that, as exactly as the dial shows it. */
        BigDecimal amount(Meter meter, BigDecimal most) {
            return most.multiply(BigDecimal.valueOf(random.nextInt(1001)).movePointLeft(3))
                    .setScale(meter.decimals(), RoundingMode.DOWN)
                    .setScale(3);
        }

        BigDecimal anyValue(Meter meter) {
            return switch (random.nextInt(3)) {
                case 0 -> amount(meter, meter.dial().end().subtract(BigDecimal.ONE));
                case 1 -> amount(meter, BigDecimal.valueOf(30));
                default -> plausibleValue(meter);
            };
        }

        /** No more than three times the usual and thirty cubic metres, or two more than the usual, and on the dial. */
        BigDecimal plausibleValue(Meter meter) {
            var most = new MeterHistory(meter, List.of())
                    .averageBefore(NOVEMBER)
                    .map(it -> it.multiply(BigDecimal.valueOf(3)).max(it.add(BigDecimal.TWO)))
                    .orElse(BigDecimal.valueOf(30))
                    .min(BigDecimal.valueOf(30));
            var value = before(meter).add(amount(meter, most));
            return meter.dial().shows(value) ? value : before(meter);
        }

        NewReading reading(Meter meter, BigDecimal value) {
            return new NewReading(new MeterHistory(meter, List.of()), NOVEMBER, value);
        }

        @SuppressWarnings("unchecked")
        List<Question> questions(List<BigDecimal> values) {
            return (List<Question>) submit(values, false).more().getOrDefault("questions", List.of());
        }

        /** What was refused; nothing wrong if it was accepted. */
        Refused submit(List<BigDecimal> values, boolean confirmed) {
            var entries = new ArrayList<Entry>();
            for (int i = 0; i < values.size(); i++) {
                var typed = values.get(i).stripTrailingZeros().toPlainString().replace('.', ',');
                entries.add(new Entry(meters.get(i).id(), typed, confirmed));
            }
            try {
                metering.submit(ANNA, FLAT, NOVEMBER, String.valueOf(random.nextLong()), entries);
                return Refused.input(List.of());
            } catch (ReadingRefused refused) {
                return refused;
            }
        }
    }
}
