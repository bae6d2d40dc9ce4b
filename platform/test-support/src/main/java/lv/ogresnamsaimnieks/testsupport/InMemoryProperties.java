package lv.ogresnamsaimnieks.testsupport;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;

/** What identity would have told. */
public final class InMemoryProperties implements Properties {

    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Map<String, House> houses = new LinkedHashMap<>();

    @Override
    public Optional<Property> find(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    @Override
    public List<Property> find(Collection<String> some) {
        return properties.values().stream().filter(it -> some.contains(it.id())).toList();
    }

    @Override
    public Optional<House> findHouse(String house) {
        return Optional.ofNullable(houses.get(house));
    }

    @Override
    public List<Property> around(String person) {
        return properties.values().stream()
                .filter(it ->
                        it.owners().stream().anyMatch(owner -> owner.person().equals(person))
                                || it.grants().stream()
                                        .anyMatch(grant -> grant.grantee().equals(person)))
                .sorted(Comparator.comparing(Property::id))
                .toList();
    }

    @Override
    public List<House> houses() {
        return houses.values().stream().sorted(Comparator.comparing(House::id)).toList();
    }

    @Override
    public List<Property> inHouse(String house) {
        return properties.values().stream()
                .filter(it -> it.house().equals(house))
                .sorted(Comparator.comparing(Property::id))
                .toList();
    }

    @Override
    public void save(Property property) {
        properties.put(property.id(), property);
    }

    @Override
    public void save(House house) {
        houses.put(house.id(), house);
    }
}
