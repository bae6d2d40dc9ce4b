package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionWindowTests {

    /** An oracle that knows calendars and nothing of the rule's code: is it the first, or one of the last two? */
    @Test
    void isOpenOnTheLastTwoDaysAndTheFirstOfTheNext() {
        everyDayOfThirteenYears().forEach(day -> {
            var first = day.getDayOfMonth() == 1;
            var lastTwo = day.getDayOfMonth() >= lengthOf(day) - 1;
            var month = first ? YearMonth.from(day).minusMonths(1) : YearMonth.from(day);
            var expected = first || lastTwo ? Optional.of(month) : Optional.<YearMonth>empty();

            var open = SubmissionWindow.openOn(day);

            assertThat(open.map(SubmissionWindow::month)).as("%s", day).isEqualTo(expected);
            open.ifPresent(it -> assertThat(it.days()).hasSize(3).contains(day));
        });
    }

    @Test
    void isFollowedByTheVeryNextOneThatIsYetToOpen() {
        everyDayOfThirteenYears().forEach(day -> {
            var next = SubmissionWindow.nextAfter(day);

            var firstToOpen = day.datesUntil(day.plusDays(40))
                    .skip(1)
                    .filter(it -> SubmissionWindow.openOn(it).isPresent())
                    .filter(it -> !SubmissionWindow.openOn(it).equals(SubmissionWindow.openOn(day)))
                    .findFirst();
            assertThat(firstToOpen).as("%s", day).contains(next.opens());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02, 2028-02-28, 2028-03-01, 2028-03-02T00:00+02:00, 72",
        "2027-02, 2027-02-27, 2027-03-01, 2027-03-02T00:00+02:00, 72",
        "2026-12, 2026-12-30, 2027-01-01, 2027-01-02T00:00+02:00, 72",
        "2030-03, 2030-03-30, 2030-04-01, 2030-04-02T00:00+03:00, 71",
        "2027-10, 2027-10-30, 2027-11-01, 2027-11-02T00:00+02:00, 73"
    })
    void lastsWholeDaysInRiga(YearMonth month, LocalDate opens, LocalDate closes, String closesAt, int hours) {
        var window = new SubmissionWindow(month);

        assertThat(window.opens()).isEqualTo(opens);
        assertThat(window.closes()).isEqualTo(closes);
        assertThat(window.closesAt().toOffsetDateTime()).hasToString(closesAt);
        assertThat(Duration.between(window.opens().atStartOfDay(SubmissionWindow.RIGA), window.closesAt()))
                .isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void isClosedASecondAfterItsEnd() {
        var end = new SubmissionWindow(YearMonth.parse("2026-11")).closesAt();

        assertThat(openAt(end.minusNanos(1))).isTrue();
        assertThat(openAt(end)).isFalse();
        assertThat(openAt(end.minusDays(3))).isTrue();
        assertThat(openAt(end.minusDays(3).minusNanos(1))).isFalse();
    }

    private static Stream<LocalDate> everyDayOfThirteenYears() {
        return LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2037, 1, 1));
    }

    private static boolean openAt(ZonedDateTime moment) {
        return SubmissionWindow.openOn(moment.toLocalDate()).isPresent();
    }

    private static int lengthOf(LocalDate day) {
        return switch (day.getMonth()) {
            case FEBRUARY -> day.getYear() % 4 == 0 && (day.getYear() % 100 != 0 || day.getYear() % 400 == 0) ? 29 : 28;
            case APRIL, JUNE, SEPTEMBER, NOVEMBER -> 30;
            case JANUARY, MARCH, MAY, JULY, AUGUST, OCTOBER, DECEMBER -> 31;
        };
    }
}
