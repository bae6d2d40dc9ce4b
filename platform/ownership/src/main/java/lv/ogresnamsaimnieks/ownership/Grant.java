package lv.ogresnamsaimnieks.ownership;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person acts at a property in its owner's name from a day until a day, both included.
 *
 * @param id of the mandate or the delegation; of a representation made of company, person and first day
 * @param grantor the owner
 * @param grantee the person
 * @param sections by id
 * @param until null while nobody knows an end
 */
public record Grant(
        String id,
        Capacity capacity,
        String grantor,
        String grantee,
        Set<String> sections,
        LocalDate from,
        @Nullable LocalDate until)
        implements Lasting {

    /** The sections of one who stands for the owner altogether. */
    static final Set<String> ALL_SECTIONS = Set.of("*");

    /** The only section that a tenant sees. */
    static final Set<String> READINGS = Set.of("meters");

    public Grant {
        sections = Set.copyOf(sections);
    }

    boolean isOf(String person, String section, LocalDate day) {
        return grantee.equals(person) && opens(section) && covers(day);
    }

    private boolean opens(String section) {
        return sections.equals(ALL_SECTIONS) || sections.contains(section);
    }
}
