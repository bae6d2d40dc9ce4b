package lv.ogresnamsaimnieks.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.IdentityEvent;

/** All apartment properties there are. */
public interface Properties {

    Optional<Property> find(String property);

    Optional<Property> withClientNumber(String clientNumber);

    /** The properties in a house, by id. */
    List<Property> in(String house);

    List<Property> find(Collection<String> properties);

    /** The properties of which somebody owns, owned or will own a share, themselves or as a company they represent, by id. */
    List<Property> around(String person);

    /** The properties there, a street being found by its beginning; at most so many, by id. */
    List<Property> at(OwnerSearch.Place place, int limit);

    /** Saves the property and its events in one write; fails if it has changed since it was found. */
    void save(Property property, List<? extends IdentityEvent> events);
}
