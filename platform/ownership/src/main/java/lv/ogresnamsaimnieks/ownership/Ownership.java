package lv.ogresnamsaimnieks.ownership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person owns a share of a property from a day until a day, both included.
 *
 * @param until null while nobody knows an end
 */
public record Ownership(
        String person,
        String share,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether the person owns the share on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether the person owns the share on any day of the time between the two, both included. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && (until == null || !first.isAfter(until));
    }
}
