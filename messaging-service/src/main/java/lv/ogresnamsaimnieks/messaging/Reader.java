package lv.ogresnamsaimnieks.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.ownership.Seen;

/** A person who reads notices, with what they see of properties today. */
public record Reader(String person, List<Seen> seen) {

    public Reader {
        seen = List.copyOf(seen);
    }

    public Set<String> houses() {
        return seen.stream().map(Seen::property).map(Property::house).collect(Collectors.toSet());
    }

    public Set<String> propertyIds() {
        return seen.stream().map(Seen::property).map(Property::id).collect(Collectors.toSet());
    }

    /** FAQ 7: what is theirs, and only of the time it has been theirs; of a house only while they own something in it. */
    boolean mayRead(Notice notice) {
        var audience = notice.audience();
        return audience.includes(person)
                || seen.stream()
                        .filter(it -> it.rights().areCurrent() || !audience.isOfAHouse())
                        .anyMatch(it ->
                                audience.includes(it.property()) && it.rights().cover(notice.publishedOn()));
    }
}
