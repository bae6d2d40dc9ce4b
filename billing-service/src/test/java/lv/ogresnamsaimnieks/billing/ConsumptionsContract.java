package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.FLAT;
import static lv.ogresnamsaimnieks.billing.BillFixture.consumption;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link Consumptions} must do, the fake and the real. */
public abstract class ConsumptionsContract {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    protected abstract Consumptions consumptions();

    @Test
    void findsTheMonthThatWasSaved() {
        save("cold", 1, "290.703");

        var found = consumptions().of(FLAT, NOVEMBER).orElseThrow();

        assertThat(found.meters()).containsExactly(consumption("cold", 1, "290.703"));
        assertThat(consumptions().of(FLAT, NOVEMBER.plusMonths(1))).isEmpty();
        assertThat(consumptions().of("elsewhere", NOVEMBER)).isEmpty();
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        var none = MonthlyConsumption.none(FLAT, NOVEMBER);
        save("cold", 1, "290.703");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> consumptions()
                        .save(none.with(consumption("hot", 1, "1.000")).orElseThrow()));
        assertThat(consumptions().of(FLAT, NOVEMBER).orElseThrow().meters()).hasSize(1);
    }

    private void save(String meter, int submission, String value) {
        var before = consumptions().of(FLAT, NOVEMBER).orElseGet(() -> MonthlyConsumption.none(FLAT, NOVEMBER));
        consumptions().save(before.with(consumption(meter, submission, value)).orElseThrow());
    }
}
