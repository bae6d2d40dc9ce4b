package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.WindowMonth.News;
import lv.ogresnamsaimnieks.metering.WindowMonth.Told;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What every {@link WindowMonths} must do, the fake and the real. */
public abstract class WindowMonthsContract {

    private static final YearMonth DECEMBER = YearMonth.parse("2026-12");

    private static final LongerWindow LONGER = new LongerWindow(
            "a",
            new WindowScope("parauga-7", Resource.HOT_WATER, null),
            LocalDate.parse("2026-12-28"),
            LocalDate.parse("2027-01-04"),
            "Svētki",
            "staff",
            Instant.parse("2026-11-26T13:00:00Z"));

    private static final LostDay LOST = new LostDay(LocalDate.parse("2026-12-30"), 45, LocalDate.parse("2026-12-31"));

    private static final Told TOLD = new Told("parauga-7", News.OPENED, LocalDate.parse("2027-01-04"));
    private static final Instant AT = Instant.parse("2027-01-05T00:00:12Z");

    protected abstract WindowMonths months();

    @Test
    void findsWhatWasSavedAndNothingForOtherMonths() {
        months().save(
                        WindowMonth.asTheRuleHasIt(DECEMBER)
                                .with(LONGER)
                                .with(LOST)
                                .with(TOLD)
                                .filled(AT),
                        List.of());

        var found = months().between(DECEMBER.minusMonths(5), DECEMBER);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().longer()).isEqualTo(List.of(LONGER));
        assertThat(found.getFirst().lost()).isEqualTo(List.of(LOST));
        assertThat(found.getFirst().told()).isEqualTo(List.of(TOLD));
        assertThat(found.getFirst().filledAt()).isEqualTo(AT);
        assertThat(months().between(DECEMBER.plusMonths(1), DECEMBER.plusMonths(3)))
                .isEmpty();
    }

    @Test
    void refusesToSaveOverAChangeItHasNotSeen() {
        months().save(WindowMonth.asTheRuleHasIt(DECEMBER).with(LONGER), List.of());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> months().save(WindowMonth.asTheRuleHasIt(DECEMBER), List.of()));
        var found = months().between(DECEMBER, DECEMBER).getFirst();
        months().save(found.with(LOST), List.of());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> months().save(found.without(LONGER), List.of()));
    }
}
