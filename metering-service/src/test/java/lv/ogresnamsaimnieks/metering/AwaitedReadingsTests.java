package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.ANNA;
import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.OptimisticLockingFailureException;

class AwaitedReadingsTests {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    private final InMemoryAwaitedInHouses awaited = new InMemoryAwaitedInHouses();
    private final InMemoryWindowMonths months = new InMemoryWindowMonths();
    private final InMemoryMeters meters = new InMemoryMeters();
    private final InMemoryReadings readings = new InMemoryReadings();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-20T00:00");
    private final WindowCalendar calendar = new WindowCalendar(months, properties, clock);
    private final AwaitedReadings telling = new AwaitedReadings(awaited, meters, readings, properties, calendar, clock);

    @BeforeEach
    void aFlatWithTwoMeters() {
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(annasFlat());
        meters.save(new PropertyMeters(FLAT, List.of(coldMeter(), hotMeter()), 0), List.of());
    }

    @Test
    void tellsWhenTheWindowOpensAndOnItsLastDay() {
        lookUntil("2026-12-20T00:00");

        assertThat(told())
                .containsExactly("2026-11-29 first [cold, hot] 2026-12-01", "2026-12-01 last [cold, hot] 2026-12-01");
    }

    @Test
    void tellsOnlyOfWhatIsMissingAtThatMoment() {
        lookUntil("2026-11-30T00:00");
        handIn("cold");
        lookUntil("2026-12-20T00:00");

        assertThat(told())
                .containsExactly("2026-11-29 first [cold, hot] 2026-12-01", "2026-12-01 last [hot] 2026-12-01");
    }

    @Test
    void tellsNothingOfAFlatThatLacksNothing() {
        clock.set("2026-11-29T00:00");
        handIn("cold");
        handIn("hot");

        lookUntil("2026-12-20T00:00");

        assertThat(awaited.told).isEmpty();
    }

    @Test
    void awaitsNoReadingOfAMeterThatIsReadFromAfarOrGoneOrKnown() {
        var known = coldMeter("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        var gone = hotMeter().removed(LocalDate.parse("2026-11-15"), new BigDecimal("3.000"));
        meters.save(
                new PropertyMeters(
                        FLAT,
                        List.of(known, gone, remote()),
                        meters.of(FLAT).orElseThrow().version()),
                List.of());

        lookUntil("2026-12-20T00:00");

        assertThat(awaited.told).isEmpty();
    }

    @Test
    void tellsOfTheLastDayAgainWhenThereIsAnotherButNotOfTheOpening() {
        lookUntil("2026-12-03T00:00");
        publish(null, null, "2026-12-05");
        lookUntil("2026-12-20T00:00");

        assertThat(told())
                .containsExactly(
                        "2026-11-29 first [cold, hot] 2026-12-01",
                        "2026-12-01 last [cold, hot] 2026-12-01",
                        "2026-12-05 last [cold, hot] 2026-12-05");
    }

    @Test
    void asksAgainForWhatWasOnlyEstimatedMeanwhile() {
        lookUntil("2026-12-02T01:00");
        new MissingReadings(meters, readings, properties, clock).fill(NOVEMBER, it -> {
            it.run();
            return true;
        });
        publish(null, null, "2026-12-05");
        awaited.told.clear();

        lookUntil("2026-12-20T00:00");

        assertThat(told()).containsExactly("2026-12-05 last [cold, hot] 2026-12-05");
    }

    @Test
    void knowsTheLastDayOfAHouseAndOfAResource() {
        publish("parauga-7", Resource.HOT_WATER, "2026-12-04");
        lookUntil("2026-12-20T00:00");

        assertThat(told())
                .containsExactly(
                        "2026-11-29 first [cold, hot] 2026-12-04",
                        "2026-12-01 last [cold] 2026-12-01",
                        "2026-12-04 last [hot] 2026-12-04");
    }

    @Test
    void saysOnlyThatItIsTheLastDayToWhoeverIsLate() {
        clock.set("2026-12-01T12:00");
        lookUntil("2026-12-20T00:00");

        assertThat(told()).containsExactly("2026-12-01 last [cold, hot] 2026-12-01");
    }

    /** Instances look when they like, and are killed just before or just after they save. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tellsEachThingOnceWhoeverIsKilled(long seed) {
        var random = new Random(seed);
        clock.set("2026-11-28T00:00");
        for (int i = 0; i < 200; i++) {
            clock.set(LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                    .plusMinutes(random.nextInt(120))
                    .toString());
            telling.tell(it -> {
                try {
                    if (random.nextInt(3) > 0) {
                        it.run();
                    }
                } catch (OptimisticLockingFailureException overtaken) {
                    throw new AssertionError(overtaken);
                }
            });
        }

        assertThat(told()).hasSize(2).doesNotHaveDuplicates();
    }

    private static Meter remote() {
        var it = coldMeter();
        return new Meter(
                "remote",
                "R-1",
                Resource.COLD_WATER,
                Place.KITCHEN,
                it.installedOn(),
                it.initialValue(),
                it.digits(),
                it.decimals(),
                null,
                null,
                null,
                null,
                it.construction(),
                ReadBy.REMOTE,
                List.of());
    }

    private void publish(@Nullable String house, @Nullable Resource resource, String closes) {
        calendar.publish(
                NOVEMBER,
                new WindowScope(house, resource, null),
                LocalDate.parse("2026-11-29"),
                LocalDate.parse(closes),
                "Svētki",
                "staff");
    }

    private void handIn(String meter) {
        var monthly = readings.of(FLAT, NOVEMBER, NOVEMBER).stream()
                .findFirst()
                .orElseGet(() -> MonthlyReadings.none(FLAT, NOVEMBER));
        readings.save(
                monthly.with(List.of(new Amendment(
                        monthly.next(),
                        Amendment.Kind.CORRECTED,
                        meter,
                        new BigDecimal("12.000"),
                        new BigDecimal("1.000"),
                        "tālrunis",
                        ANNA,
                        clock.instant()))),
                List.of());
    }

    private void lookUntil(String until) {
        var at = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        for (; at.isBefore(LocalDateTime.parse(until)); at = at.plusMinutes(60)) {
            clock.set(at.toString());
            telling.tell(Runnable::run);
        }
    }

    private List<String> told() {
        return awaited.told.stream().map(this::text).toList();
    }

    private String text(ReadingsAwaited it) {
        return "%s %s %s %s"
                .formatted(
                        LocalDate.ofInstant(it.at(), clock.getZone()),
                        it.lastDay() ? "last" : "first",
                        it.meters(),
                        it.closes());
    }
}
