package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The meters of a property as its owner sees them on a day.
 *
 * @param window the open one, or else the next
 * @param month the month that readings of the window are for
 * @param receipt what was handed in last for that month
 */
public record MeteringView(
        String property,
        LocalDate today,
        SubmissionWindow window,
        boolean open,
        YearMonth month,
        List<MeterHistory> meters,
        Optional<Receipt> receipt) {

    /**
     * What an owner holds in hand after a submission.
     *
     * @param repeated whether it had been given out before
     */
    public record Receipt(
            String property, YearMonth month, Submission submission, LocalDate editableUntil, boolean repeated) {}
}
