package lv.ogresnamsaimnieks.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.ownership.Property;

/** A person who reads notices, with the properties they own today. */
public record Reader(String person, List<Property> properties) {

    public Reader {
        properties = List.copyOf(properties);
    }

    public Set<String> houses() {
        return properties.stream().map(Property::house).collect(Collectors.toSet());
    }

    public Set<String> propertyIds() {
        return properties.stream().map(Property::id).collect(Collectors.toSet());
    }

    /** FAQ 7: what is theirs, and only of the time it has been theirs. */
    boolean mayRead(Notice notice) {
        return notice.audience().includes(person)
                || properties.stream()
                        .anyMatch(it -> notice.audience().includes(it) && it.isOwnedBy(person, notice.publishedOn()));
    }
}
