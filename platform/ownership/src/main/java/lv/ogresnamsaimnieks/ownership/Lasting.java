package lv.ogresnamsaimnieks.ownership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What lasts from a day until a day, both included; nobody may know an end yet. */
public interface Lasting {

    LocalDate from();

    @Nullable
    LocalDate until();

    /** Whether it lasts on that day. */
    default boolean covers(LocalDate day) {
        return meets(day, day);
    }

    /** Whether it lasts on any day of the time between the two, both included. */
    default boolean meets(LocalDate first, LocalDate last) {
        var until = until();
        return !last.isBefore(from()) && (until == null || !first.isAfter(until));
    }
}
