package lv.ogresnamsaimnieks.ownership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All houses and properties that identity has told of. What it has not told of, nobody owns. */
public interface Properties {

    Optional<Property> find(String property);

    /** Those of these that there are, in no order. */
    List<Property> find(Collection<String> properties);

    Optional<House> findHouse(String house);

    /** The properties of which the person owns or owned a share, or at which they act or acted for an owner, by id. */
    List<Property> around(String person);

    /** All houses, by id. */
    List<House> houses();

    /** The properties of a house, by id, whoever owns them. */
    List<Property> inHouse(String house);

    void save(Property property);

    void save(House house);

    /**
     * What the person sees of the property in a section on that day, be it only what was theirs before; “not yours” and “not
     * there” are the same.
     */
    default Optional<Seen> seenBy(String person, String property, String section, LocalDate day) {
        return find(property)
                .map(it -> new Seen(it, it.rightsOf(person, section, day)))
                .filter(it -> !it.rights().isNone());
    }

    /** What the person sees of every property in a section on that day, by id of the property. */
    default List<Seen> seenBy(String person, String section, LocalDate day) {
        return around(person).stream()
                .map(it -> new Seen(it, it.rightsOf(person, section, day)))
                .filter(it -> !it.rights().isNone())
                .toList();
    }

    /** The same for a property at which the person acts on that day, for themselves or for an owner. */
    default Optional<Seen> heldBy(String person, String property, String section, LocalDate day) {
        return seenBy(person, property, section, day).filter(it -> it.rights().areCurrent());
    }
}
