package lv.ogresnamsaimnieks.identity.mandate;

import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import org.jspecify.annotations.Nullable;

/**
 * A power of attorney as a member of staff reads it from the deed.
 *
 * @param grantor an owner's id
 * @param properties by id
 * @param sections by id
 * @param until the last day; null when it is for an unlimited time
 */
public record MandateEntry(
        String grantor,
        PersonalCode grantee,
        String granteeGivenName,
        String granteeFamilyName,
        List<String> properties,
        List<String> sections,
        Deed deed,
        LocalDate from,
        @Nullable LocalDate until) {

    public MandateEntry {
        properties = List.copyOf(properties);
        sections = List.copyOf(sections);
    }

    /** Without the personal code. */
    @Override
    public String toString() {
        return "MandateEntry[properties=%s, from=%s, until=%s]".formatted(properties, from, until);
    }
}
