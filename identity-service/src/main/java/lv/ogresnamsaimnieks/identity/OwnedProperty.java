package lv.ogresnamsaimnieks.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A property as one of its owners, or somebody who acts for one, sees it on a day.
 *
 * @param capacity as what
 * @param onBehalfOf the name of the owner in whose name; empty in one's own
 * @param held for how long without a break the owner owns some of it
 * @param owners of that day, the one who asks first
 */
public record OwnedProperty(
        Property property,
        House house,
        Capacity capacity,
        Optional<String> onBehalfOf,
        Period held,
        List<CoOwner> owners) {

    /**
     * One of the owners of that day.
     *
     * @param self whether it is the one who asks, or in whose name they ask
     */
    public record CoOwner(String name, Share share, boolean self) {}

    static OwnedProperty of(
            Standing standing, Map<String, House> houses, Map<String, String> names, String person, LocalDate day) {
        var property = standing.property();
        var owner = standing.owner();
        return new OwnedProperty(
                property,
                Objects.requireNonNull(houses.get(property.house())),
                standing.capacity(),
                owner.equals(person) ? Optional.empty() : Optional.ofNullable(names.get(owner)),
                standing.time(),
                property.ownersOn(day).stream()
                        .map(it -> new CoOwner(
                                Objects.requireNonNull(names.get(it.person())),
                                it.share(),
                                it.person().equals(owner)))
                        .sorted(Comparator.comparing((CoOwner it) -> !it.self()).thenComparing(CoOwner::name))
                        .toList());
    }
}
