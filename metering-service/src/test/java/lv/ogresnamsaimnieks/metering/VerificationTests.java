package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.metering.Verification.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTests {

    @ParameterizedTest
    @CsvSource({
        // the old rules, to their last day
        "MECHANICAL, 2023-03-14,           , 2025-06-05, VERIFY,  2027-03-14",
        "STATIC,     2023-03-14,           , 2025-06-05, VERIFY,  2029-03-14",
        "MECHANICAL, 2023-03-14, 2026-01-31, 2025-06-05, VERIFY,  2026-01-31",
        // and the new ones from their first
        "MECHANICAL, 2023-03-14,           , 2025-06-06, REPLACE, 2033-03-14",
        "STATIC,     2023-03-14, 2029-03-14, 2025-06-06, REPLACE, 2033-03-14",
        "MECHANICAL, 2016-02-29,           , 2026-11-26, REPLACE, 2026-02-28"
    })
    void goesByTheRulesOfTheDay(
            Construction construction,
            LocalDate installed,
            @Nullable LocalDate written,
            LocalDate day,
            Kind kind,
            LocalDate due) {
        var verification = Verification.of(meter(construction, installed, written), day);

        assertThat(verification).isEqualTo(new Verification(kind, due));
        assertThat(verification.isOverOn(due)).isFalse();
        assertThat(verification.isOverOn(due.plusDays(1))).isTrue();
    }

    private static Meter meter(Construction construction, LocalDate installed, @Nullable LocalDate written) {
        return new Meter(
                "m",
                "1",
                Resource.COLD_WATER,
                Place.KITCHEN,
                installed,
                BigDecimal.ZERO,
                5,
                3,
                written,
                null,
                null,
                null,
                construction,
                ReadBy.OWNER,
                List.of());
    }
}
