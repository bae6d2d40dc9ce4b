package lv.ogresnamsaimnieks.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * As what a person sees a property on a day (FAQ 1, 7): as the strongest they can be, what they are today before what they
 * were.
 *
 * @param owner in whose name, by id; the person's own id in their own
 * @param sections that show something of it
 * @param time of which they see something
 * @param former whether that is over and only stays to be seen
 */
record Standing(Property property, Capacity capacity, String owner, Set<String> sections, Period time, boolean former) {

    /** What there is to see in time that is over: what was the person's own, but not what goes on in the house. */
    private static final Set<String> KEPT = Set.of("bills", "meters", "notices", "communication", "documents");

    /**
     * Empty if there is nothing to see.
     *
     * @param grants of the person, at whatever property
     * @param everything all sections that concern a property
     */
    static Optional<Standing> of(
            String person, Property property, List<Grant> grants, Set<String> everything, LocalDate day) {
        var all = new ArrayList<Standing>();
        add(all, property, Capacity.OWNER, person, everything, day);
        property.representedBy(person, day)
                .forEach(it -> add(all, property, Capacity.REPRESENTATIVE, it, everything, day));
        for (var grant : grants) {
            if (grant.properties().contains(property.id()) && grant.period().includes(day)) {
                property.heldBy(grant.grantor(), day)
                        .map(it -> new Standing(
                                property,
                                grant.capacity(),
                                grant.grantor(),
                                grant.sections(),
                                grant.capacity() == Capacity.TENANT
                                        ? it.notBefore(grant.period().from())
                                        : it,
                                false))
                        .ifPresent(all::add);
            }
        }
        return all.stream()
                .min(Comparator.comparing(Standing::former).thenComparing(Standing::capacity))
                .map(it -> it.with(all));
    }

    private static void add(
            List<Standing> all,
            Property property,
            Capacity capacity,
            String owner,
            Set<String> everything,
            LocalDate day) {
        property.lastHeldBy(owner, day).ifPresent(it -> {
            var former = !it.includes(day);
            all.add(new Standing(property, capacity, owner, former ? KEPT : everything, it, former));
        });
    }

    private Standing with(List<Standing> all) {
        var together = new TreeSet<String>();
        all.forEach(it -> together.addAll(it.sections));
        return new Standing(property, capacity, owner, together, time, former);
    }
}
