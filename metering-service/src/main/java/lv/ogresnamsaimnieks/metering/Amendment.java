package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a meter's reading of a month after it was handed in, or what stands in its place. It is added and never
 * taken out.
 *
 * @param number in the order of everything that was handed in and amended in the month
 * @param value what counts from now on, in m³; null where the kind changes nothing in it
 * @param consumption what counts from now on, in m³
 * @param reason for people, in Latvian
 * @param by the member of staff; empty when a rule did it
 */
public record Amendment(
        int number,
        Kind kind,
        String meter,
        @Nullable BigDecimal value,
        @Nullable BigDecimal consumption,
        String reason,
        String by,
        Instant at) {

    /** What it does. */
    public enum Kind {
        /** Staff say that it is right. */
        CONFIRMED,
        /** Staff say that it is wrong: it does not count any more. */
        REJECTED,
        /** Staff put another value in its place. */
        CORRECTED,
        /** Nobody handed it in: the average of the last three months. */
        ESTIMATED,
        /** Nobody handed it in for the fourth month in a row: a share of the water difference, and no reading. */
        DIFFERENCE
    }
}
