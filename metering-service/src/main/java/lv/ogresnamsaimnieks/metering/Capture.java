package lv.ogresnamsaimnieks.metering;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When readings were typed on a device that had no connection, by its own clock, and what is known of that clock.
 *
 * @param typedAt by the device's clock
 * @param ahead how far the portal's clock was ahead of the device's when they were last compared before; less than nothing
 *     where it was behind, null where nobody compared them
 * @param sentAt by the device's clock, when it was sent at last; null where it does not say
 */
public record Capture(
        Instant typedAt, @Nullable Duration ahead, @Nullable Instant sentAt) {

    /** So much two clocks may differ, and nobody minds. */
    private static final Duration CLOSE = Duration.ofMinutes(5);

    /** A moment may seem to lie this far ahead: clocks are compared across a network. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** How far the device's clock is believed. */
    public enum Trust {
        /** It agreed with the portal's. */
        AGREES,
        /** It was wrong by the same all the time; the moment is put right. */
        CORRECTED,
        /** It was set between typing and sending: the moment may be anything. */
        MOVED,
        /** Nobody compared it with anything. */
        UNKNOWN
    }

    /** When it was typed, by the portal's clock. */
    public Instant at(Instant arrived) {
        var skew = ahead == null ? skewWhenSent(arrived) : ahead;
        return skew == null ? typedAt : typedAt.plus(skew);
    }

    /** Whether it says to have been typed after it came. */
    boolean isAfter(Instant arrived) {
        return at(arrived).isAfter(arrived.plus(TOLERANCE));
    }

    /** How far that moment is to be believed. */
    public Trust trust(Instant arrived) {
        var whenSent = skewWhenSent(arrived);
        var skew = ahead == null ? whenSent : ahead;
        if (skew == null) {
            return Trust.UNKNOWN;
        }
        if (whenSent != null && !isClose(skew.minus(whenSent))) {
            return Trust.MOVED;
        }
        return isClose(skew) ? Trust.AGREES : Trust.CORRECTED;
    }

    private @Nullable Duration skewWhenSent(Instant arrived) {
        return sentAt == null ? null : Duration.between(sentAt, arrived);
    }

    private static boolean isClose(Duration difference) {
        return difference.abs().compareTo(CLOSE) <= 0;
    }
}
