package lv.ogresnamsaimnieks.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import lv.ogresnamsaimnieks.messaging.PropertyReadings.Known;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link ReadingsOfProperties} must do, the fake and the real. */
public abstract class ReadingsOfPropertiesContract {

    protected abstract ReadingsOfProperties readings();

    @Test
    void findsWhatWasSaved() {
        var heard = PropertyReadings.nothingHeard("parauga-7-12")
                .with(new Known(YearMonth.parse("2026-11"), "cold", 2, true))
                .without("hot");
        readings().save(heard);

        var found = readings().find("parauga-7-12").orElseThrow();
        assertThat(found.known()).isEqualTo(heard.known());
        assertThat(found.gone()).containsExactly("hot");
        assertThat(readings().find("parauga-7-13")).isEmpty();
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        var first = PropertyReadings.nothingHeard("parauga-7-12");
        readings().save(first);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> readings().save(first));
    }
}
