package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterReplaced;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingEstimated;
import lv.ogresnamsaimnieks.metering.MeterState.Status;
import lv.ogresnamsaimnieks.metering.MissedReading.Consequence;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingReadingsTests {

    private final InMemoryMeters meters = new InMemoryMeters();
    private final InMemoryReadings readings = new InMemoryReadings();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-05-31T09:00");
    private final WindowCalendar calendar = new WindowCalendar(new InMemoryWindowMonths(), properties, clock);
    private final Metering metering = new Metering(meters, readings, properties, calendar, clock, new Random(7));
    private final ReadingDesk desk = new ReadingDesk(meters, readings, properties, calendar, clock);
    private final MissingReadings missing = new MissingReadings(meters, readings, properties, clock);

    @BeforeEach
    void annaHasAFlat() {
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(annasFlat());
        metering.record(FLAT, coldMeter("100.000", "102.000", "105.000", "109.000"), false);
    }

    @ParameterizedTest
    @CsvSource({
        "1, AVERAGE, false",
        "2, AVERAGE, false",
        "3, AVERAGE_WITH_WARNING, true",
        "4, DIFFERENCE, false",
        "15, DIFFERENCE, false"
    })
    void takesTheAverageThreeTimesWarnsAndThenTakesTheDifference(int months, Consequence consequence, boolean warns) {
        var missed = new MissedReading(months);

        assertThat(missed.consequence()).isEqualTo(consequence);
        assertThat(missed.text().contains("tiks aprēķināta ūdens patēriņa starpība"))
                .isEqualTo(warns);
        assertThat(missed.text().contains("Aprēķināta ūdens patēriņa starpība"))
                .isEqualTo(consequence == Consequence.DIFFERENCE);
    }

    @Test
    void putsTheAverageOfTheLastThreeMonthsInThePlaceOfThree() {
        fill("2026-05");
        fill("2026-06");
        fill("2026-07");
        fill("2026-08");

        assertThat(readings.news)
                .map(ReadingEstimated.class::cast)
                .extracting(it -> "%s %s %s %d %s"
                        .formatted(
                                it.month(),
                                it.value().stripTrailingZeros().toPlainString(),
                                it.consumption().stripTrailingZeros().toPlainString(),
                                it.missed(),
                                it.difference()))
                .containsExactly(
                        "2026-05 112 3 1 false",
                        "2026-06 115 3 2 false",
                        "2026-07 118 3 3 false",
                        "2026-08 118 0 4 true");
        assertThat(state("2026-05").status()).isEqualTo(Status.AVERAGE);
        assertThat(state("2026-08").status()).isEqualTo(Status.DIFFERENCE);
        assertThat(state("2026-08").value()).isNull();
    }

    @Test
    void fillsAMonthOnceHoweverOftenItIsAskedTo() {
        fill("2026-05");
        assertThat(missing.fill(YearMonth.parse("2026-05"), MissingReadingsTests::run))
                .isZero();

        assertThat(readings.news).hasSize(1);
    }

    @Test
    void leavesWhatWasHandedInAndWhatIsNotThereYetAndWhatWasBilled() {
        submit("2026-05", "112", false);
        fill("2026-05");
        clock.set("2026-06-20T09:00");
        desk.replace(
                FLAT,
                "cold",
                new ReadingDesk.Replacement(
                        LocalDate.parse("2026-06-20"),
                        "113",
                        "77",
                        "0",
                        5,
                        3,
                        Construction.STATIC,
                        ReadBy.OWNER,
                        null));
        fill("2026-05");
        assertThat(readings.news).isEmpty();

        fill("2026-06");

        assertThat(readings.news)
                .singleElement()
                .isInstanceOfSatisfying(
                        ReadingEstimated.class, it -> assertThat(it.serial()).isEqualTo("77"));
    }

    @Test
    void settlesTheDifferenceWithTheNextRealReading() {
        fill("2026-05");
        fill("2026-06");

        // 6 were estimated, 4 were used
        assertThat(submit("2026-07", "113", false)).isEqualByComparingTo("-2");
        assertThat(state("2026-07").isReal()).isTrue();
    }

    @Test
    void countsOnlyItsOwnMonthAfterMonthsThatHadTheDifference() {
        for (var month : List.of("2026-05", "2026-06", "2026-07", "2026-08", "2026-09")) {
            fill(month);
        }

        // 18 were used in six months; 9 were estimated, and two months had a share of the difference
        assertThat(submit("2026-10", "127", false)).isEqualByComparingTo("3");
    }

    /** Whatever is read, missed, replaced and rolled over: what is told comes to what flowed, as long as nobody misses a fourth month. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void comesToWhatFlowed(long seed) {
        var random = new Random(seed);
        var meter = "cold";
        var shown = new BigDecimal("109.000");
        var digits = 5;
        var flowed = BigDecimal.ZERO;
        var missed = 0;
        var month = YearMonth.parse("2026-05");
        for (int i = 0; i < 40; i++, month = month.plusMonths(1)) {
            var use = BigDecimal.valueOf(random.nextInt(6000), 3);
            if (random.nextInt(8) == 0) {
                var part = BigDecimal.valueOf(random.nextInt(1000), 3);
                clock.set(month.atDay(15) + "T10:00");
                var nearItsEnd = random.nextBoolean();
                var opening = nearItsEnd ? new BigDecimal("998.500") : BigDecimal.valueOf(random.nextInt(900_000), 3);
                shown = wrapped(shown.add(part), digits);
                flowed = flowed.add(part);
                digits = 3;
                meter = desk.replace(
                                FLAT,
                                meter,
                                new ReadingDesk.Replacement(
                                        month.atDay(15),
                                        shown.toPlainString(),
                                        "s-" + i,
                                        opening.toPlainString(),
                                        digits,
                                        3,
                                        Construction.MECHANICAL,
                                        ReadBy.OWNER,
                                        null))
                        .orElseThrow()
                        .id();
                shown = opening;
                missed = 0;
            }
            shown = wrapped(shown.add(use), digits);
            flowed = flowed.add(use);
            var last = i == 39;
            if (missed < 3 && random.nextInt(3) == 0 && !last) {
                missed++;
                fill(month.toString());
            } else {
                missed = 0;
                clock.set(month.atEndOfMonth() + "T10:00");
                metering.submit(ANNA, FLAT, month, "k" + i, List.of(new Entry(meter, shown.toPlainString(), true)));
            }
        }

        assertThat(told()).as("seed %d", seed).isEqualByComparingTo(flowed);
    }

    private BigDecimal told() {
        var sum = BigDecimal.ZERO;
        for (var it : readings.told) {
            sum = sum.add(it.consumption());
        }
        for (MeteringEvent it : readings.news) {
            sum = sum.add(((ReadingEstimated) it).consumption());
        }
        for (MeteringEvent it : meters.told) {
            sum = sum.add(((MeterReplaced) it).consumption());
        }
        return sum;
    }

    private static BigDecimal wrapped(BigDecimal value, int digits) {
        var end = BigDecimal.TEN.pow(digits);
        return value.compareTo(end) < 0 ? value : value.subtract(end);
    }

    private void fill(String month) {
        clock.set(YearMonth.parse(month).plusMonths(1).atDay(2) + "T00:10");
        missing.fill(YearMonth.parse(month), MissingReadingsTests::run);
    }

    private static boolean run(Runnable change) {
        change.run();
        return true;
    }

    private BigDecimal submit(String month, String value, boolean confirmed) {
        var of = YearMonth.parse(month);
        clock.set(of.atEndOfMonth() + "T10:00");
        return metering.submit(
                        ANNA, FLAT, of, UUID.randomUUID().toString(), List.of(new Entry("cold", value, confirmed)))
                .orElseThrow()
                .submission()
                .readings()
                .getFirst()
                .consumption();
    }

    private MeterState state(String month) {
        var of = YearMonth.parse(month);
        return readings.of(FLAT, of, of).getFirst().state("cold").orElseThrow();
    }
}
