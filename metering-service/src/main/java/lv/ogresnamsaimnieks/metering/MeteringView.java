package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The meters of a property as its owner sees them on a day.
 *
 * @param window the open one, or else the next
 * @param month the month that readings of the window are for
 * @param whyLonger why the window is longer than the rule has it, in Latvian
 * @param taken what is taken on this very day: a longer window may be for hot water only
 * @param earlier meters that are not there any more, or not yet
 * @param receipt what was handed in last for that month
 * @param late what came after the end of this month's window or of the one before
 * @param persons declared in the property today, where they are the person's to know
 */
public record MeteringView(
        String property,
        LocalDate today,
        SubmissionWindow window,
        boolean open,
        YearMonth month,
        List<String> whyLonger,
        Set<Resource> taken,
        List<MeterHistory> meters,
        List<MeterHistory> earlier,
        Optional<Receipt> receipt,
        List<LateMonth> late,
        Optional<Integer> persons) {

    /** What came after the end of a month's window. */
    public record LateMonth(YearMonth month, LateSubmission submission) {}

    /**
     * What an owner holds in hand after a submission.
     *
     * @param confirmed whether staff confirmed every reading of it
     * @param billed whether a bill was made of it
     * @param repeated whether it had been given out before
     */
    public record Receipt(
            String property,
            YearMonth month,
            Submission submission,
            LocalDate editableUntil,
            boolean confirmed,
            boolean billed,
            boolean repeated)
            implements HandedIn {}
}
