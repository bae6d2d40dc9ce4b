package lv.ogresnamsaimnieks.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipBegan;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipRevoked;
import lv.ogresnamsaimnieks.events.IdentityEvent.PropertyRecorded;

/** An apartment property as identity told it, with everyone who owns or owned it. Area in m². */
public record Property(
        String id,
        String house,
        int staircase,
        String flat,
        String address,
        String clientNumber,
        BigDecimal area,
        int declaredPersons,
        List<Ownership> owners) {

    public Property {
        owners = List.copyOf(owners);
    }

    /** The property as first recorded, owned by nobody yet. */
    public static Property of(PropertyRecorded it) {
        return new Property(
                it.property(),
                it.house(),
                it.staircase(),
                it.flat(),
                it.address(),
                it.clientNumber(),
                it.area(),
                it.declaredPersons(),
                List.of());
    }

    /** The property as recorded anew, with the owners it has. */
    public Property with(PropertyRecorded it) {
        return of(it).ownedBy(owners);
    }

    /** Hearing the same twice changes nothing. */
    public Property with(OwnershipBegan it) {
        var known = owners.stream()
                .filter(owner -> is(owner, it.person(), it.from()))
                .findFirst();
        var until = known.map(Ownership::until).orElse(null);
        return put(new Ownership(it.person(), it.share(), it.from(), until));
    }

    /** Hearing the same twice changes nothing. */
    public Property with(OwnershipEnded it) {
        return owners.stream()
                .filter(owner -> is(owner, it.person(), it.from()))
                .findFirst()
                .map(owner -> put(new Ownership(owner.person(), owner.share(), owner.from(), it.until())))
                .orElse(this);
    }

    /** Hearing the same twice changes nothing. */
    public Property with(OwnershipRevoked it) {
        return ownedBy(owners.stream()
                .filter(owner -> !is(owner, it.person(), it.from()))
                .toList());
    }

    /** Whether the person owns any share of it on that day. */
    public boolean isOwnedBy(String person, LocalDate day) {
        return owners.stream().anyMatch(it -> it.person().equals(person) && it.covers(day));
    }

    /** Whether the person owns any share of it on any day of the time between the two, both included. */
    public boolean isOwnedBy(String person, LocalDate first, LocalDate last) {
        return owners.stream().anyMatch(it -> it.person().equals(person) && it.touches(first, last));
    }

    private Property put(Ownership ownership) {
        var others = owners.stream().filter(it -> !is(it, ownership.person(), ownership.from()));
        return ownedBy(Stream.concat(others, Stream.of(ownership))
                .sorted(Comparator.comparing(Ownership::from).thenComparing(Ownership::person))
                .toList());
    }

    private Property ownedBy(List<Ownership> those) {
        return new Property(id, house, staircase, flat, address, clientNumber, area, declaredPersons, those);
    }

    private static boolean is(Ownership ownership, String person, LocalDate from) {
        return ownership.person().equals(person) && ownership.from().equals(from);
    }
}
