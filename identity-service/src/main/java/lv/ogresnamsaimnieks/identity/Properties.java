package lv.ogresnamsaimnieks.identity;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.IdentityEvent;

/** All apartment properties there are. */
public interface Properties {

    Optional<Property> find(String property);

    Optional<Property> withClientNumber(String clientNumber);

    /** The properties in a house, by id. */
    List<Property> in(String house);

    /** The properties of which the person owns, owned or will own a share, by id. */
    List<Property> everOwnedBy(String person);

    /** The properties there, a street being found by its beginning; at most so many, by id. */
    List<Property> at(OwnerSearch.Place place, int limit);

    /** Saves the property and its events in one write; fails if it has changed since it was found. */
    void save(Property property, List<? extends IdentityEvent> events);
}
