package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts for a meter and a month after all that was handed in and amended.
 *
 * @param value in m³; null where there is none: a share of the water difference was counted
 * @param consumption in m³
 * @param number of the last thing that changed it
 * @param by who handed it in or corrected it; empty when a rule did
 * @param doubts what it was asked about before it was accepted
 */
public record MeterState(
        Status status,
        @Nullable BigDecimal value,
        BigDecimal consumption,
        int number,
        Instant at,
        String by,
        Channel channel,
        String receipt,
        List<String> doubts,
        String reason) {

    /** “iesniegts → apstiprināts”, or what stands in its place; that it was billed is said of the whole month. */
    public enum Status {
        SUBMITTED,
        CONFIRMED,
        CORRECTED,
        AVERAGE,
        DIFFERENCE
    }

    /** Whether somebody read it from the meter. */
    public boolean isReal() {
        return status != Status.AVERAGE && status != Status.DIFFERENCE;
    }

    /** Whether staff should look at it. */
    public boolean isSuspicious() {
        return status == Status.SUBMITTED && !doubts.isEmpty();
    }

    MeterState confirmed(int by) {
        return new MeterState(Status.CONFIRMED, value, consumption, by, at, this.by, channel, receipt, doubts, reason);
    }
}
