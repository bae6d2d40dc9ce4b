package lv.ogresnamsaimnieks.documents;

import java.util.List;
import lv.ogresnamsaimnieks.ownership.Property;

/** A person who reads documents, with the properties they own today. */
record Reader(String person, List<Property> properties) {

    /**
     * FAQ 7: of their properties and the houses those are in. What bears a property's name only if it bears a date on which
     * the property was theirs; what belongs to the house whatever its date.
     */
    boolean mayRead(Document document) {
        return switch (document.scope()) {
            case ALL -> !properties.isEmpty();
            case HOUSE -> properties.stream().anyMatch(it -> it.house().equals(document.house()));
            case PROPERTY ->
                properties.stream()
                        .anyMatch(it -> it.id().equals(document.property()) && it.isOwnedBy(person, document.date()));
        };
    }
}
