package lv.ogresnamsaimnieks.ownership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All houses and properties that identity has told of. What it has not told of, nobody owns. */
public interface Properties {

    Optional<Property> find(String property);

    Optional<House> findHouse(String house);

    /** The properties of which the person owns a share on that day, by id. */
    List<Property> ownedBy(String person, LocalDate day);

    /** All houses, by id. */
    List<House> houses();

    /** The properties of a house, by id, whoever owns them. */
    List<Property> inHouse(String house);

    void save(Property property);

    void save(House house);

    /** The property if the person owns a share of it on that day; “not yours” and “not there” are the same. */
    default Optional<Property> find(String property, String person, LocalDate day) {
        return find(property).filter(it -> it.isOwnedBy(person, day));
    }
}
