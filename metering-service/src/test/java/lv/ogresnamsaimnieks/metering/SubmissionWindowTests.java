package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionWindowTests {

    @ParameterizedTest
    @CsvSource({
        "2028-02, 2028-02-28, 2028-03-01, 2028-03-02T00:00+02:00, 72",
        "2027-02, 2027-02-27, 2027-03-01, 2027-03-02T00:00+02:00, 72",
        "2026-12, 2026-12-30, 2027-01-01, 2027-01-02T00:00+02:00, 72",
        "2030-03, 2030-03-30, 2030-04-01, 2030-04-02T00:00+03:00, 71",
        "2027-10, 2027-10-30, 2027-11-01, 2027-11-02T00:00+02:00, 73"
    })
    void lastsWholeDaysInRiga(YearMonth month, LocalDate opens, LocalDate closes, String closesAt, int hours) {
        var window = SubmissionWindow.byRule(month);

        assertThat(window.opens()).isEqualTo(opens);
        assertThat(window.closes()).isEqualTo(closes);
        assertThat(window.closesAt().toOffsetDateTime()).hasToString(closesAt);
        assertThat(Duration.between(window.opens().atStartOfDay(SubmissionWindow.RIGA), window.closesAt()))
                .isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void isTheLongestWhereTwoAreTogetherAndNeverShorter() {
        var rule = SubmissionWindow.byRule(YearMonth.parse("2026-11"));

        var longer = rule.with(LocalDate.parse("2026-11-27"), LocalDate.parse("2026-11-30"));

        assertThat(longer.opens()).isEqualTo("2026-11-27");
        assertThat(longer.closes()).isEqualTo("2026-12-01");
        assertThat(longer.isLonger()).isTrue();
        assertThat(rule.isLonger()).isFalse();
    }
}
