package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.annasFlat;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixture's meters came on 14.03.2023 and have to be replaced by 14.03.2033. */
class DueMetersTests {

    private final InMemoryDueInHouses due = new InMemoryDueInHouses();
    private final InMemoryMeters meters = new InMemoryMeters();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-20T00:00");
    private final DueMeters telling = new DueMeters(due, meters, properties, clock);

    @BeforeEach
    void aFlatWithAMeter() {
        properties.save(new House("parauga-7", "Parauga iela 7, Ogre"));
        properties.save(annasFlat());
        meters.save(new PropertyMeters(FLAT, List.of(coldMeter()), 0), List.of());
    }

    @Test
    void tellsEachTimeOnce() {
        for (var day = LocalDate.parse("2032-10-01");
                day.isBefore(LocalDate.parse("2033-12-01"));
                day = day.plusDays(1)) {
            look(day);
            look(day);
        }

        assertThat(told())
                .containsExactly(
                        "cold 2032-12-14 90 replace 2033-03-14",
                        "cold 2033-02-12 30 replace 2033-03-14",
                        "cold 2033-03-07 7 replace 2033-03-14",
                        "cold 2033-03-15 0 replace 2033-03-14");
    }

    /** Whatever the days on which somebody looks, nothing is told twice, nothing too early, nothing that has been overtaken. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tellsTheNearestToWhoeverWasAway(long seed) {
        var random = new Random(seed);
        for (var day = LocalDate.parse("2032-11-01");
                day.isBefore(LocalDate.parse("2033-06-01"));
                day = day.plusDays(1 + random.nextInt(60))) {
            look(day);
        }

        assertThat(due.told).extracting(MeterDue::ahead).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
        assertThat(due.told).allSatisfy(it -> {
            var days = it.due().toEpochDay()
                    - LocalDate.ofInstant(it.at(), clock.getZone()).toEpochDay();
            assertThat(days).isBetween(lowest(it.ahead()), (long) it.ahead());
        });
        assertThat(due.told.getLast().ahead()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2032-12-13, -1", "2033-02-20, 30", "2033-03-14, 7", "2040-01-01, 0"})
    void tellsOfAMeterItHearsOfLateOnlyOnce(LocalDate day, int ahead) {
        look(day);
        look(day);

        assertThat(due.told).extracting(MeterDue::ahead).isEqualTo(ahead < 0 ? List.of() : List.of(ahead));
    }

    @Test
    void tellsNothingOfAMeterThatWasReplaced() {
        var known = meters.of(FLAT).orElseThrow();
        var removed = coldMeter().removed(LocalDate.parse("2032-12-01"), new BigDecimal("300.000"));
        meters.save(known.with(removed).with(hotMeter()), List.of());

        look(LocalDate.parse("2033-03-10"));

        assertThat(due.told).extracting(MeterDue::meter).containsExactly("hot");
    }

    /** Before 06.06.2025 meters were verified: four years after 14.03.2023 it would have been 14.03.2027. */
    @Test
    void speaksOfVerificationOnlyWhileThereWasAny() {
        meters.save(meters.of(FLAT).orElseThrow().with(verified("old", LocalDate.parse("2025-05-20"))), List.of());

        look(LocalDate.parse("2025-05-19"));
        look(LocalDate.parse("2025-06-06"));

        assertThat(told()).containsExactly("old 2025-05-19 7 verify 2025-05-20");
    }

    private static long lowest(int ahead) {
        return switch (ahead) {
            case 90 -> 31;
            case 30 -> 8;
            case 7 -> 0;
            default -> Long.MIN_VALUE;
        };
    }

    private static Meter verified(String id, LocalDate last) {
        var it = coldMeter();
        return new Meter(
                id,
                "2041-" + id,
                Resource.HOT_WATER,
                Place.KITCHEN,
                it.installedOn(),
                it.initialValue(),
                it.digits(),
                it.decimals(),
                last,
                null,
                null,
                null,
                it.construction(),
                it.readBy(),
                List.of());
    }

    private void look(LocalDate day) {
        clock.set(day + "T10:00");
        telling.tell(Runnable::run);
    }

    private List<String> told() {
        return due.told.stream()
                .map(it -> "%s %s %d %s %s"
                        .formatted(
                                it.meter(),
                                LocalDate.ofInstant(it.at(), clock.getZone()),
                                it.ahead(),
                                it.replace() ? "replace" : "verify",
                                it.due()))
                .toList();
    }
}
