package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The three whole days, in Riga, on which owners hand in a month's readings.
 *
 * <p>FAQ 8: “katra mēneša divās pēdējās kalendārajās dienās un nākamā mēneša pirmajā kalendārajā dienā”.
 */
public record SubmissionWindow(YearMonth month) {

    /** Where days begin and end. */
    public static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /** The window that is open on that day. */
    public static Optional<SubmissionWindow> openOn(LocalDate day) {
        // The first of a month still belongs to the month before.
        var window = new SubmissionWindow(YearMonth.from(day.minusDays(1)));
        return window.includes(day) ? Optional.of(window) : Optional.empty();
    }

    /** The first window that opens after that day. */
    public static SubmissionWindow nextAfter(LocalDate day) {
        var window = new SubmissionWindow(YearMonth.from(day));
        return day.isBefore(window.opens())
                ? window
                : new SubmissionWindow(window.month().plusMonths(1));
    }

    /** Its first day. */
    public LocalDate opens() {
        return month.atEndOfMonth().minusDays(1);
    }

    /** Its last day. */
    public LocalDate closes() {
        return month.atEndOfMonth().plusDays(1);
    }

    /** The first moment at which it is closed again. */
    public ZonedDateTime closesAt() {
        return closes().plusDays(1).atStartOfDay(RIGA);
    }

    /** Its days, in order. */
    public List<LocalDate> days() {
        return opens().datesUntil(closes().plusDays(1)).toList();
    }

    private boolean includes(LocalDate day) {
        return !day.isBefore(opens()) && !day.isAfter(closes());
    }
}
