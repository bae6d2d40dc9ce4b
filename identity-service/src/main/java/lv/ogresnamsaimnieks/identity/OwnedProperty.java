package lv.ogresnamsaimnieks.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A property as one of its owners sees it on a day.
 *
 * @param held for how long without a break that owner owns some of it
 * @param owners of that day, the one who asks first
 */
public record OwnedProperty(Property property, House house, Period held, List<CoOwner> owners) {

    /**
     * One of the owners of that day.
     *
     * @param self whether it is the one who asks
     */
    public record CoOwner(String name, Share share, boolean self) {}

    static OwnedProperty of(
            Property property, Map<String, House> houses, Map<String, String> names, String person, LocalDate day) {
        return new OwnedProperty(
                property,
                Objects.requireNonNull(houses.get(property.house())),
                property.heldBy(person, day).orElseThrow(),
                property.ownersOn(day).stream()
                        .map(it -> new CoOwner(
                                Objects.requireNonNull(names.get(it.person())),
                                it.share(),
                                it.person().equals(person)))
                        .sorted(Comparator.comparing((CoOwner it) -> !it.self()).thenComparing(CoOwner::name))
                        .toList());
    }
}
