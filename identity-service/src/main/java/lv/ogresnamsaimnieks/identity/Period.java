package lv.ogresnamsaimnieks.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whole days in Riga, from the first to the last.
 *
 * @param until the last day; null while nobody knows an end
 */
public record Period(LocalDate from, @Nullable LocalDate until) {

    public Period {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("%s is before %s".formatted(until, from));
        }
    }

    /** Whether the day is one of them. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !isOverBy(day);
    }

    /** Whether it has ended before that day. */
    public boolean isOverBy(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    /** Its days from that one on; that one must not be after the last. */
    Period notBefore(LocalDate day) {
        return from.isBefore(day) ? new Period(day, until) : this;
    }

    boolean overlaps(Period other) {
        return !isOverBy(other.from) && !other.isOverBy(from);
    }

    /** Whether the other begins the day after this one ends. */
    boolean isFollowedBy(Period other) {
        return until != null && until.plusDays(1).equals(other.from);
    }
}
