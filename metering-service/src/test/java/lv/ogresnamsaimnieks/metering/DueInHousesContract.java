package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.metering.DueInHouse.Told;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link DueInHouses} must do, the fake and the real. */
public abstract class DueInHousesContract {

    protected abstract DueInHouses due();

    @Test
    void findsWhatWasToldOfAHouse() {
        var told = List.of(new Told("cold", LocalDate.parse("2027-02-28"), 90));
        due().save(new DueInHouse("parauga-7", told, 0), List.of());

        assertThat(due().find("parauga-7")).contains(new DueInHouse("parauga-7", told, 1));
        assertThat(due().find("testa-4")).isEmpty();
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        var first = DueInHouse.nothingTold("parauga-7");
        due().save(first, List.of());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> due().save(first, List.of()));
    }
}
