package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the readings of a month have come.
 *
 * @param lastHour flats that handed in something within the last hour
 * @param fourth flats without a reading for the fourth month in a row or longer
 * @param late submissions that came after the window's end and wait for staff
 */
public record Progress(
        YearMonth month,
        SubmissionWindow window,
        boolean open,
        Instant at,
        int flats,
        int submitted,
        int missing,
        int suspicious,
        int lastHour,
        int fourth,
        int late,
        List<HouseProgress> houses) {

    /** A house of it. Each flat with meters is one cell, in the order of the staircases. */
    public record HouseProgress(
            String house,
            String address,
            int flats,
            int submitted,
            int missing,
            int suspicious,
            int fourth,
            int late,
            List<Flat> cells) {}

    /** What a flat's readings have come to. */
    public enum State {
        SUBMITTED,
        SUSPICIOUS,
        MISSING
    }

    /**
     * A flat of a house.
     *
     * @param missed so many months in a row without a reading, this one included; nought when it has one
     * @param consequence what will be counted in its place; null when it has a reading
     */
    public record Flat(
            String property,
            int staircase,
            String flat,
            State state,
            int meters,
            int read,
            int missed,
            MissedReading.@Nullable Consequence consequence,
            @Nullable Instant at) {}

    /**
     * A reading that staff should look at.
     *
     * @param before what was last read from the meter, in m³
     * @param doubts why, by their stable codes
     * @param average of the last three months, in m³
     */
    public record Suspicious(
            String property,
            String flat,
            String meter,
            String serial,
            Resource resource,
            Place place,
            BigDecimal before,
            BigDecimal value,
            BigDecimal consumption,
            @Nullable BigDecimal average,
            List<String> doubts,
            Channel channel,
            Instant at) {

        /** How many times the average it is, one decimal; null without an average. */
        public @Nullable BigDecimal times() {
            return average == null || average.signum() <= 0
                    ? null
                    : consumption.divide(average, 1, RoundingMode.HALF_UP);
        }
    }

    /** A house as staff look into it: its flats, and the readings that are doubtful. */
    public record HouseReadings(HouseProgress progress, LocalDate today, List<Suspicious> suspicious) {}
}
