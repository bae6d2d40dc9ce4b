package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.balance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link HouseWaterBalances} must do, the fake and the real. */
public abstract class HouseWaterBalancesContract {

    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");

    protected abstract HouseWaterBalances balances();

    @Test
    void findsTheMonthThatWasSaved() {
        var said = balance("11.040", "0.184", false);
        balances().save(said);

        assertThat(balances().of("parauga-7", OCTOBER).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(said);
        assertThat(balances().of("parauga-7", OCTOBER.plusMonths(1))).isEmpty();
        assertThat(balances().of("elsewhere", OCTOBER)).isEmpty();
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        balances().save(balance("11.040", "0.184", false));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> balances().save(balance("12.000", "0.200", false)));
    }
}
