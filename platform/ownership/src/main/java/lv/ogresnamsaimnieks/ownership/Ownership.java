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
        @Nullable LocalDate until) implements Lasting {}
