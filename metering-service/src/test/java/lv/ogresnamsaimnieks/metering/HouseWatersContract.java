package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.HouseWater.Inlet;
import lv.ogresnamsaimnieks.metering.SettlementRegime.Rules;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link HouseWaters} must do, the fake and the real. */
public abstract class HouseWatersContract {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    private static final HouseWater WATER = HouseWater.of("parauga-7")
            .with(new Inlet(NOVEMBER, new BigDecimal("318.000")))
            .with(new SettlementRegime(
                    NOVEMBER, Rules.MK524, SettlementRegime.Key.AREA, new BigDecimal("2.500"), "12.01.2026. Nr. 3"))
            .billedIn(NOVEMBER);

    protected abstract HouseWaters waters();

    @Test
    void findsWhatWasSaved() {
        waters().save(WATER, List.of());

        var found = waters().of("parauga-7").orElseThrow();
        assertThat(found.inlets()).isEqualTo(WATER.inlets());
        assertThat(found.regimes()).isEqualTo(WATER.regimes());
        assertThat(found.billed()).containsExactly(NOVEMBER);
        assertThat(waters().of("elsewhere")).isEmpty();
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        waters().save(WATER, List.of());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> waters().save(WATER, List.of()));
    }
}
