package lv.ogresnamsaimnieks.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipBegan;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipRevoked;
import lv.ogresnamsaimnieks.events.IdentityEvent.PropertyRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.RepresentationRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.RepresentationRevoked;
import org.jspecify.annotations.Nullable;

/**
 * An apartment property with everyone who owns or owned it, oldest first.
 *
 * @param area in m²
 * @param heatedArea in m²
 * @param cadastreNumber 11 digits
 * @param share of the house that belongs to it
 */
public record Property(
        String id,
        String house,
        String flat,
        int staircase,
        int floor,
        BigDecimal area,
        BigDecimal heatedArea,
        String cadastreNumber,
        Share share,
        int declaredPersons,
        String clientNumber,
        Address address,
        List<Ownership> owners,
        long version) {

    public Property {
        owners = owners.stream()
                .sorted(Comparator.comparing((Ownership it) -> it.period().from())
                        .thenComparing(Ownership::person))
                .toList();
    }

    static Property of(PropertyEntry entry, House house, List<Ownership> owners, long version) {
        return new Property(
                entry.id(),
                entry.house(),
                entry.flat(),
                entry.staircase(),
                entry.floor(),
                entry.area(),
                entry.heatedArea(),
                entry.cadastreNumber(),
                entry.share(),
                entry.declaredPersons(),
                entry.clientNumber(),
                house.address().ofFlat(entry.flat()),
                owners,
                version);
    }

    Property at(Address newAddress) {
        return new Property(
                id,
                house,
                flat,
                staircase,
                floor,
                area,
                heatedArea,
                cadastreNumber,
                share,
                declaredPersons,
                clientNumber,
                newAddress,
                owners,
                version);
    }

    /** Who owns a share of it on that day. */
    public List<Ownership> ownersOn(LocalDate day) {
        return owners.stream().filter(it -> it.period().includes(day)).toList();
    }

    /** Whether the person owns a share of it on that day. */
    public boolean isOwnedBy(String person, LocalDate day) {
        return ownersOn(day).stream().anyMatch(it -> it.person().equals(person));
    }

    /** Whether the person owns a share of it on that day or will later, or represents a company that does. */
    public boolean isOwnedFromNowOnBy(String person, LocalDate day) {
        return owners.stream()
                .filter(it -> !it.period().isOverBy(day))
                .anyMatch(it -> it.person().equals(person)
                        || it.representatives().stream()
                                .anyMatch(one -> one.person().equals(person)
                                        && !one.period().isOverBy(day)));
    }

    /** All companies that own or owned a share of it and that the person represents on that day. */
    public Set<String> representedBy(String person, LocalDate day) {
        return owners.stream()
                .filter(it -> it.representatives().stream()
                        .anyMatch(one ->
                                one.person().equals(person) && one.period().includes(day)))
                .map(Ownership::person)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last time, up to that day and without a break, for which the person owns or owned a share of it. */
    public Optional<Period> lastHeldBy(String person, LocalDate day) {
        return owners.stream()
                .filter(it -> it.person().equals(person) && !it.period().from().isAfter(day))
                .map(Ownership::period)
                .map(it -> it.includes(day) ? day : Objects.requireNonNull(it.until()))
                .max(Comparator.naturalOrder())
                .flatMap(it -> heldBy(person, it));
    }

    /** For how long without a break the person owns some share of it around that day; empty if they do not own it then. */
    public Optional<Period> heldBy(String person, LocalDate day) {
        var periods = owners.stream()
                .filter(it -> it.person().equals(person))
                .map(Ownership::period)
                .toList();
        Optional<Period> held = Optional.empty();
        for (var period : periods) {
            if (held.filter(it -> it.isFollowedBy(period)).isPresent()) {
                held = Optional.of(new Period(held.get().from(), period.until()));
            } else if (held.filter(it -> it.includes(day)).isEmpty()) {
                held = Optional.of(period);
            }
        }
        return held.filter(it -> it.includes(day));
    }

    /** What the others have to be told when it was like that before, or was not there at all. */
    List<IdentityEvent> eventsSince(Optional<Property> before) {
        var events = new ArrayList<IdentityEvent>();
        if (before.filter(it -> it.recorded().equals(recorded())).isEmpty()) {
            events.add(recorded());
        }
        var known = before.map(Property::owners).orElse(List.of());
        for (var ownership : known) {
            var kept = find(ownership, owners);
            if (kept.isEmpty() || isReopened(ownership, kept.get())) {
                events.add(new OwnershipRevoked(
                        id, ownership.person(), ownership.period().from()));
            }
        }
        for (var ownership : owners) {
            var earlier = find(ownership, known).filter(it -> !isReopened(it, ownership));
            var from = ownership.period().from();
            var until = ownership.period().until();
            if (earlier.filter(it -> it.share().equals(ownership.share())).isEmpty()) {
                events.add(new OwnershipBegan(
                        id, ownership.person(), ownership.share().toString(), from));
            }
            if (until != null
                    && earlier.filter(it -> until.equals(it.period().until())).isEmpty()) {
                events.add(new OwnershipEnded(id, ownership.person(), from, until));
            }
        }
        events.addAll(representationsSince(known));
        return events;
    }

    private List<IdentityEvent> representationsSince(List<Ownership> known) {
        var events = new ArrayList<IdentityEvent>();
        var before = representations(known);
        var now = representations(owners);
        before.stream()
                .filter(it -> now.stream().noneMatch(it::isTheSameAs))
                .map(it -> new RepresentationRevoked(id, it.company(), it.person(), it.from()))
                .forEach(events::add);
        now.stream()
                .filter(it -> !before.contains(it))
                .map(it -> new RepresentationRecorded(id, it.company(), it.person(), it.from(), it.until()))
                .forEach(events::add);
        return events;
    }

    private record Represented(
            String company,
            String person,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean isTheSameAs(Represented other) {
            return company.equals(other.company) && person.equals(other.person) && from.equals(other.from);
        }
    }

    private static Set<Represented> representations(List<Ownership> owners) {
        var all = new LinkedHashSet<Represented>();
        for (var owner : owners) {
            for (var it : owner.representatives()) {
                all.add(new Represented(
                        owner.person(),
                        it.person(),
                        it.period().from(),
                        it.period().until()));
            }
        }
        return all;
    }

    private PropertyRecorded recorded() {
        return new PropertyRecorded(id, house, staircase, flat, address.brief(), clientNumber, area, declaredPersons);
    }

    private static Optional<Ownership> find(Ownership ownership, List<Ownership> among) {
        return among.stream().filter(it -> it.isTheSameAs(ownership)).findFirst();
    }

    /** An end, once told, can only be taken back together with the whole ownership. */
    private static boolean isReopened(Ownership before, Ownership after) {
        return before.period().until() != null && after.period().until() == null;
    }
}
