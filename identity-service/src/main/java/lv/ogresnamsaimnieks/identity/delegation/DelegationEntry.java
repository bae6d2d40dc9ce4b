package lv.ogresnamsaimnieks.identity.delegation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A delegation as an owner typed it. */
public record DelegationEntry(
        @Nullable String property,
        @Nullable String email,
        @Nullable String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Without name and address. */
    @Override
    public String toString() {
        return "DelegationEntry[property=%s]".formatted(property);
    }
}
