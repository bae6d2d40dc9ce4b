package lv.ogresnamsaimnieks.documents;

import java.util.List;
import lv.ogresnamsaimnieks.ownership.Seen;

/** A person who reads documents, with what they see of properties today. */
record Reader(List<Seen> seen) {

    /**
     * FAQ 7: of their properties and the houses those are in. What bears a property's name only if it bears a date on which
     * the property was theirs, and that for ever; what belongs to the house whatever its date, while they own something in it.
     */
    boolean mayRead(Document document) {
        return switch (document.scope()) {
            case ALL -> seen.stream().anyMatch(it -> it.rights().areCurrent());
            case HOUSE ->
                seen.stream()
                        .anyMatch(it -> it.rights().areCurrent()
                                && it.property().house().equals(document.house()));
            case PROPERTY ->
                seen.stream()
                        .anyMatch(it -> it.property().id().equals(document.property())
                                && it.rights().cover(document.date()));
        };
    }
}
