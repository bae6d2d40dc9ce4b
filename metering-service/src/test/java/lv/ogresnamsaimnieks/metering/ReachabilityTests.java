package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Set;
import lv.ogresnamsaimnieks.metering.WindowScope.Asked;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachabilityTests {

    private static final Asked OWNER = new Asked("parauga-7", Set.of(Resource.COLD_WATER), Channel.WEB);

    private final InMemoryWindowMonths months = new InMemoryWindowMonths();
    private final InMemoryHeartbeats heartbeats = new InMemoryHeartbeats();
    private final InMemoryProperties properties = new InMemoryProperties();
    private final MovableClock clock = new MovableClock("2026-11-28T00:00");
    private final WindowCalendar calendar = new WindowCalendar(months, properties, clock);
    private final Reachability reachability = new Reachability(heartbeats, months, calendar, clock);

    @ParameterizedTest
    @CsvSource({
        // nothing was lost
        "2026-11-29T10:00, 2026-11-29T10:00, 2026-12-01",
        // thirty minutes do it, twenty-nine do not
        "2026-11-29T10:00, 2026-11-29T10:29, 2026-12-01",
        "2026-11-29T10:00, 2026-11-29T10:30, 2026-12-02",
        "2026-12-01T23:30, 2026-12-02T00:00, 2026-12-03",
        // half before midnight and half after are two days of fifteen minutes
        "2026-11-29T23:45, 2026-11-30T00:15, 2026-12-01",
        // before the window nobody hands in anything
        "2026-11-28T10:00, 2026-11-28T20:00, 2026-12-01",
        "2026-12-02T10:00, 2026-12-02T20:00, 2026-12-01",
        // two days lost are two more
        "2026-11-29T10:00, 2026-11-30T10:00, 2026-12-03",
        // back only after the end: whole days from the next on
        "2026-12-01T10:00, 2026-12-03T10:00, 2026-12-04",
        "2026-11-30T10:00, 2026-12-03T10:00, 2026-12-05",
        // never into the next month's
        "2026-11-29T00:00, 2026-12-13T12:00, 2026-12-14"
    })
    void givesAWholeDayForEachDayThatWasLost(String down, String up, LocalDate closes) {
        reachableFrom("2026-11-28T00:00", down);
        reachableFrom(up, LocalDateTime.parse(up).plusHours(2).toString());

        assertThat(calendar.of(YearMonth.parse("2026-11"), OWNER).closes()).isEqualTo(closes);
        assertThat(calendar.of(YearMonth.parse("2026-11"), OWNER).opens()).isEqualTo("2026-11-29");
    }

    @Test
    void knowsThatADayMayHaveTwentyThreeHoursOrTwentyFive() {
        clock.set("2029-10-27T00:00");
        var autumn = LocalDate.parse("2027-10-31");
        clock.set("2027-10-31T00:00");
        for (int minute = 0; minute < 1500; minute++) {
            heartbeats.note(autumn, minute);
        }
        clock.set("2027-11-01T00:05");
        reachability.note();
        assertThat(calendar.of(YearMonth.parse("2027-10"), OWNER).isLonger()).isFalse();

        heartbeats.forgetBefore(autumn.plusDays(1));
        for (int minute = 0; minute < 1440; minute++) {
            heartbeats.note(autumn, minute);
        }
        clock.set("2027-11-01T00:06");
        reachability.note();
        assertThat(calendar.of(YearMonth.parse("2027-10"), OWNER).closes()).isEqualTo("2027-11-02");
    }

    @Test
    void measuresNothingBeforeItHasBegunToLook() {
        reachableFrom("2026-11-30T12:00", "2026-11-30T13:00");

        assertThat(calendar.of(YearMonth.parse("2026-11"), OWNER).isLonger()).isFalse();
    }

    @Test
    void makesADayGoodOnceHoweverManyInstancesLook() {
        reachableFrom("2026-11-28T23:00", "2026-11-29T10:00");
        var other = new Reachability(heartbeats, months, calendar, clock);
        clock.set("2026-11-29T11:00");

        reachability.note();
        other.note();
        clock.set("2026-11-29T11:01");
        other.note();

        assertThat(calendar.month(YearMonth.parse("2026-11")).lost()).hasSize(1);
        assertThat(calendar.reasons(YearMonth.parse("2026-11"), OWNER))
                .containsExactly("Portāls 29.11.2026. nebija pieejams.");
    }

    @Test
    void makesGoodADayThatOnlyOneHouseHad() {
        properties.save(new House("parauga-7", "Parauga iela 7"));
        calendar.publish(
                YearMonth.parse("2026-11"),
                new WindowScope("parauga-7", null, null),
                LocalDate.parse("2026-11-29"),
                LocalDate.parse("2026-12-03"),
                "Svētki",
                "staff");
        reachableFrom("2026-12-01T23:00", "2026-12-03T10:00");
        reachableFrom("2026-12-03T11:00", "2026-12-03T12:00");

        assertThat(calendar.of(YearMonth.parse("2026-11"), OWNER).closes()).isEqualTo("2026-12-04");
        assertThat(calendar.of(YearMonth.parse("2026-11"), new Asked("testa-4", Set.of(), Channel.WEB))
                        .closes())
                .isEqualTo("2026-12-01");
    }

    private void reachableFrom(String first, String until) {
        var end = LocalDateTime.parse(until);
        for (var it = LocalDateTime.parse(first); it.isBefore(end); it = it.plusMinutes(1)) {
            clock.set(it.toString());
            reachability.note();
        }
    }
}
