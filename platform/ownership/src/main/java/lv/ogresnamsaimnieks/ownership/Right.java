package lv.ogresnamsaimnieks.ownership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a property: that which is of these days, both included, in the name of the owner.
 *
 * @param owner in whose name; the person's own id when they own it themselves
 * @param until null while nobody knows an end
 */
public record Right(
        Capacity capacity,
        String owner,
        LocalDate from,
        @Nullable LocalDate until) implements Lasting {}
