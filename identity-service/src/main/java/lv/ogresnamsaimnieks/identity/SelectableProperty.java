package lv.ogresnamsaimnieks.identity;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A property that a person may choose, and as what.
 *
 * @param owner in whose name the person acts there; empty in their own
 * @param sections that show something of it, by id
 * @param time of which the person sees something; its end is empty while nobody knows one
 * @param former whether it only shows what was the person's before
 * @param people who may have done something there that the person sees: names by id
 */
public record SelectableProperty(
        Property property,
        House house,
        Capacity capacity,
        Optional<Named> owner,
        List<String> sections,
        Period time,
        boolean former,
        SortedMap<String, String> people) {

    /** Somebody's id and name. */
    public record Named(String id, String name) {}
}
