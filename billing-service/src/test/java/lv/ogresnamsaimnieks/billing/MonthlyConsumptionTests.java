package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.FLAT;
import static lv.ogresnamsaimnieks.billing.BillFixture.consumption;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
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
}
