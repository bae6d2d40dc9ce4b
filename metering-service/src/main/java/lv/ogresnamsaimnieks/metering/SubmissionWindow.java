package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The whole days, in Riga, on which a month's readings are handed in, both included.
 *
 * <p>FAQ 8: “katra mēneša divās pēdējās kalendārajās dienās un nākamā mēneša pirmajā kalendārajā dienā”. Any other window
 * is that one made longer; it lies between the 15th of its month and the 14th of the next, so that those of two months
 * never meet.
 */
public record SubmissionWindow(YearMonth month, LocalDate opens, LocalDate closes) {

    /** Where days begin and end. */
    public static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /** The last day of a month on which readings of the month before can be taken. */
    private static final int LATEST = 14;

    /** So many days after it: then a month's bills are about to be made. */
    private static final int LATE_DAYS = 5;

    /** The window as the rule has it. */
    public static SubmissionWindow byRule(YearMonth month) {
        return new SubmissionWindow(
                month, month.atEndOfMonth().minusDays(1), month.atEndOfMonth().plusDays(1));
    }

    /** The one month whose window can be open on that day. */
    static YearMonth monthOn(LocalDate day) {
        var month = YearMonth.from(day);
        return day.getDayOfMonth() > LATEST ? month : month.minusMonths(1);
    }

    /** The first day on which a month's readings can be taken. */
    static LocalDate earliest(YearMonth month) {
        return month.atDay(LATEST + 1);
    }

    /** The last day on which a month's readings can be taken. */
    static LocalDate latest(YearMonth month) {
        return month.plusMonths(1).atDay(LATEST);
    }

    /** The first moment at which it is closed again. */
    public ZonedDateTime closesAt() {
        return closes.plusDays(1).atStartOfDay(RIGA);
    }

    /** Its days, in order. */
    public List<LocalDate> days() {
        return opens.datesUntil(closes.plusDays(1)).toList();
    }

    /** The last day on which what was typed in it without a connection, and comes after its end, goes to staff. */
    LocalDate lastLateDay() {
        return closes.plusDays(LATE_DAYS);
    }

    /** Whether it is longer than the rule has it. */
    public boolean isLonger() {
        return !equals(byRule(month));
    }

    /** Whether that day is one of its days. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closes);
    }

    /** The window that is open whenever this one or those days are. */
    SubmissionWindow with(LocalDate first, LocalDate last) {
        return new SubmissionWindow(month, first.isBefore(opens) ? first : opens, last.isAfter(closes) ? last : closes);
    }
}
