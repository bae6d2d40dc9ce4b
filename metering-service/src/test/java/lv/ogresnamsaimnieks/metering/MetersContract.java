package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.MeterFixture.FLAT;
import static lv.ogresnamsaimnieks.metering.MeterFixture.coldMeter;
import static lv.ogresnamsaimnieks.metering.MeterFixture.hotMeter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link Meters} must do, the fake and the real. */
public abstract class MetersContract {

    protected abstract Meters meters();

    @Test
    void findsWhatWasSavedByPropertyAndByMeter() {
        var saved = new PropertyMeters(FLAT, List.of(coldMeter("100.123"), hotMeter()), 0);

        meters().save(saved, List.of());

        assertThat(meters().of(FLAT).orElseThrow().meters()).isEqualTo(saved.meters());
        assertThat(meters().with("hot").orElseThrow().id()).isEqualTo(FLAT);
        assertThat(meters().with("gas")).isEmpty();
        assertThat(meters().of("elsewhere")).isEmpty();
        assertThat(meters().ofAll(List.of("elsewhere", FLAT)))
                .extracting(PropertyMeters::id)
                .containsExactly(FLAT);
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        var first = new PropertyMeters(FLAT, List.of(coldMeter()), 0);
        meters().save(first, List.of());
        var found = meters().of(FLAT).orElseThrow();
        meters().save(found.with(hotMeter()), List.of());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> meters().save(found.with(hotMeter("1.000")), List.of()));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> meters().save(first, List.of()));
        assertThat(meters().of(FLAT).orElseThrow().find("hot")).contains(hotMeter());
    }
}
