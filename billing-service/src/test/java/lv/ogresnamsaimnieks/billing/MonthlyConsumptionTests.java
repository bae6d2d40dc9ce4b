package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.FLAT;
import static lv.ogresnamsaimnieks.billing.BillFixture.consumption;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.junit.jupiter.api.Test;

class MonthlyConsumptionTests {

    private final MonthlyConsumption once = MonthlyConsumption.none(FLAT, YearMonth.parse("2026-11"))
            .with(consumption("cold", 2, "290.703"))
            .orElseThrow();

    @Test
    void putsALaterSubmissionInPlaceOfAnEarlierOne() {
        var after = once.with(consumption("cold", 3, "291.000")).orElseThrow();

        assertThat(after.meters()).containsExactly(consumption("cold", 3, "291.000"));
    }

    @Test
    void changesNothingForWhatItHeardBefore() {
        assertThat(once.with(consumption("cold", 2, "290.703"))).isEmpty();
    }

    @Test
    void changesNothingForAnEarlierSubmissionHeardLate() {
        assertThat(once.with(consumption("cold", 1, "289.000"))).isEmpty();
    }

    @Test
    void keepsEachMeterByItself() {
        var both = once.with(consumption("hot", 1, "164.908")).orElseThrow();

        assertThat(both.meters()).extracting(MeterConsumption::meter).containsExactly("cold", "hot");
    }

    @Test
    void takesTheLastWordOnAMeterThatWasTakenAway() {
        var closed =
                once.with(consumption("cold", MeterConsumption.LAST, "291.500")).orElseThrow();

        assertThat(closed.with(consumption("cold", 9, "299.000"))).isEmpty();
        assertThat(closed.with(consumption("cold", MeterConsumption.LAST, "291.500")))
                .isEmpty();
    }

    @Test
    void knowsWhatADialCountedThatBeganAgainFromNought() {
        var told = new MeterConsumption(
                "cold",
                "2041-cold",
                "COLD_WATER",
                "BATHROOM",
                new BigDecimal("3.402"),
                new BigDecimal("5.282"),
                "R-1",
                1,
                Instant.parse("2026-11-29T08:16:00Z"),
                MeterConsumption.Basis.READ);
        var use = new MeteredUse(
                "2041-cold",
                Resource.COLD_WATER,
                LocalDate.parse("2026-10-31"),
                new BigDecimal("99998.120"),
                LocalDate.parse("2026-11-29"),
                new BigDecimal("3.402"),
                null);

        assertThat(use.contradictions("meters[0]")).extracting(Wrong::code).containsExactly("below-previous");
        var counted = use.asCounted(List.of(told));
        assertThat(counted.contradictions("meters[0]")).isEmpty();
        assertThat(counted.consumption()).isEqualByComparingTo("5.282");
        assertThat(use.asCounted(List.of())).isEqualTo(use);
    }
}
