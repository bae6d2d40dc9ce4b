package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.AwaitedInHouse.Told;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link AwaitedInHouses} must do, the fake and the real. */
public abstract class AwaitedInHousesContract {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    protected abstract AwaitedInHouses awaited();

    @Test
    void findsWhatWasToldOfAMonthInAHouse() {
        var told =
                List.of(new Told(false, LocalDate.parse("2026-11-29")), new Told(true, LocalDate.parse("2026-12-01")));
        awaited().save(new AwaitedInHouse("parauga-7/2026-11", "parauga-7", NOVEMBER, told, 0), List.of());

        assertThat(awaited().of(List.of("parauga-7", "testa-4"), NOVEMBER))
                .containsExactly(new AwaitedInHouse("parauga-7/2026-11", "parauga-7", NOVEMBER, told, 1));
        assertThat(awaited().of(List.of("parauga-7"), NOVEMBER.plusMonths(1))).isEmpty();
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        var first = AwaitedInHouse.nothingTold("parauga-7", NOVEMBER);
        awaited().save(first, List.of());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> awaited().save(first, List.of()));
    }
}
