package lv.ogresnamsaimnieks.identity;

import java.util.List;
import java.util.Set;

/**
 * A person acts for an owner at some properties and in some sections, as long as that owner owns them.
 *
 * @param sections by id
 */
public record Grant(
        Capacity capacity,
        String grantor,
        String grantee,
        List<String> properties,
        Set<String> sections,
        Period period) {

    public Grant {
        properties = List.copyOf(properties);
        sections = Set.copyOf(sections);
    }
}
