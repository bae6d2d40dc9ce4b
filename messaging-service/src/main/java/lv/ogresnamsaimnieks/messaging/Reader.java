package lv.ogresnamsaimnieks.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.ownership.Seen;

/**
 * A person who reads notices, with what they see of properties today.
 *
 * @param seen in the section of notices
 * @param read of the properties at which they hand in readings today
 */
public record Reader(String person, List<Seen> seen, List<Seen> read) {

    public Reader {
        seen = List.copyOf(seen);
        read = List.copyOf(read);
    }

    public Set<String> houses() {
        return seen.stream().map(Seen::property).map(Property::house).collect(Collectors.toSet());
    }

    public Set<String> propertyIds() {
        return Stream.concat(seen.stream(), read.stream())
                .map(Seen::property)
                .map(Property::id)
                .collect(Collectors.toSet());
    }

    /** FAQ 7: what is theirs, and only of the time it has been theirs; of a house only while they own something in it. */
    boolean mayRead(Notice notice) {
        var audience = notice.audience();
        return audience.includes(person)
                || (notice.kind() == NoticeKind.READING_WANTED && concerns(read, notice))
                || seen.stream()
                        .filter(it -> it.rights().areCurrent() || !audience.isOfAHouse())
                        .anyMatch(it -> isOf(it, notice));
    }

    private static boolean concerns(List<Seen> those, Notice notice) {
        return those.stream().anyMatch(it -> isOf(it, notice));
    }

    private static boolean isOf(Seen seen, Notice notice) {
        return notice.audience().includes(seen.property()) && seen.rights().cover(notice.readersOf());
    }
}
