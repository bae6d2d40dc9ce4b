package lv.ogresnamsaimnieks.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.IdentityEvent.DelegationEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateGranted;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateRevoked;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipBegan;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.OwnershipRevoked;
import lv.ogresnamsaimnieks.events.IdentityEvent.PropertyRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.ReadingsDelegated;
import lv.ogresnamsaimnieks.events.IdentityEvent.RepresentationRecorded;
import lv.ogresnamsaimnieks.events.IdentityEvent.RepresentationRevoked;

/**
 * An apartment property as identity told it, with everyone who owns or owned it and whoever acts for them. Area in m².
 *
 * @param grants none in what was stored before there were any
 */
public record Property(
        String id,
        String house,
        int staircase,
        String flat,
        String address,
        String clientNumber,
        BigDecimal area,
        int declaredPersons,
        List<Ownership> owners,
        List<Grant> grants) {

    public Property {
        owners = List.copyOf(owners);
        grants = List.copyOf(Objects.requireNonNullElse(grants, List.of()));
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
                List.of(),
                List.of());
    }

    /** The property as recorded anew, with the owners it has. */
    public Property with(PropertyRecorded it) {
        return of(it).ownedBy(owners).granting(grants);
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

    /** Hearing the same twice changes nothing. */
    public Property with(RepresentationRecorded it) {
        return put(new Grant(
                representation(it.company(), it.person(), it.from()),
                Capacity.REPRESENTATIVE,
                it.company(),
                it.person(),
                Grant.ALL_SECTIONS,
                it.from(),
                it.until()));
    }

    /** Hearing the same twice changes nothing. */
    public Property with(RepresentationRevoked it) {
        return without(representation(it.company(), it.person(), it.from()));
    }

    /** Hearing the same twice changes nothing. */
    public Property with(MandateGranted it) {
        return put(new Grant(
                it.mandate(),
                Capacity.GRANTEE,
                it.grantor(),
                it.grantee(),
                Set.copyOf(it.sections()),
                it.from(),
                it.until()));
    }

    /** Hearing the same twice changes nothing. */
    public Property with(MandateRevoked it) {
        return without(it.mandate());
    }

    /** Hearing the same twice changes nothing. */
    public Property with(ReadingsDelegated it) {
        return put(new Grant(
                it.delegation(), Capacity.TENANT, it.owner(), it.person(), Grant.READINGS, it.from(), it.until()));
    }

    /** Hearing the same twice changes nothing. */
    public Property with(DelegationEnded it) {
        return without(it.delegation());
    }

    /**
     * What the person may see of it in a section, asked on that day.
     *
     * <p>An owner sees what is of the days on which they own or owned it, and keeps that when it is sold. A company's
     * representative sees what the company sees. A grantee sees what the grantor sees, but only while the grantor owns it; a
     * tenant too, and nothing from before the delegation.
     */
    public Rights rightsOf(String person, String section, LocalDate day) {
        var own = ownershipsOf(person).map(it -> new Right(Capacity.OWNER, person, it.from(), it.until()));
        var others = grants.stream().filter(it -> it.isOf(person, section, day)).flatMap(grant -> rightsBy(grant, day));
        // What is still to come is not there yet.
        return new Rights(
                day,
                Stream.concat(own, others).filter(it -> !it.from().isAfter(day)).toList());
    }

    private Stream<Right> rightsBy(Grant grant, LocalDate day) {
        var owner = grant.grantor();
        var owned = ownershipsOf(owner).map(it -> new Right(grant.capacity(), owner, it.from(), it.until()));
        return switch (grant.capacity()) {
            case REPRESENTATIVE -> owned;
            case GRANTEE -> isOwnedBy(owner, day) ? owned : Stream.empty();
            case TENANT ->
                owned.filter(it -> it.covers(day))
                        .map(it -> new Right(grant.capacity(), owner, later(it.from(), grant.from()), it.until()));
            case OWNER -> Stream.empty();
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Stream<Ownership> ownershipsOf(String person) {
        return owners.stream().filter(it -> it.person().equals(person));
    }

    /** Everyone who owns or owned a share of it, and everyone who acts or acted there for an owner. */
    public Set<String> people() {
        return Stream.concat(
                        owners.stream().map(Ownership::person), grants.stream().map(Grant::grantee))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person owns any share of it on that day. */
    public boolean isOwnedBy(String person, LocalDate day) {
        return owners.stream().anyMatch(it -> it.person().equals(person) && it.covers(day));
    }

    private Property put(Ownership ownership) {
        var others = owners.stream().filter(it -> !is(it, ownership.person(), ownership.from()));
        return ownedBy(Stream.concat(others, Stream.of(ownership))
                .sorted(Comparator.comparing(Ownership::from).thenComparing(Ownership::person))
                .toList());
    }

    private Property put(Grant grant) {
        return granting(Stream.concat(without(grant.id()).grants.stream(), Stream.of(grant))
                .sorted(Comparator.comparing(Grant::from).thenComparing(Grant::id))
                .toList());
    }

    private Property without(String grant) {
        return granting(grants.stream().filter(it -> !it.id().equals(grant)).toList());
    }

    private Property ownedBy(List<Ownership> those) {
        return new Property(id, house, staircase, flat, address, clientNumber, area, declaredPersons, those, grants);
    }

    private Property granting(List<Grant> those) {
        return new Property(id, house, staircase, flat, address, clientNumber, area, declaredPersons, owners, those);
    }

    private static String representation(String company, String person, LocalDate from) {
        return "%s/%s/%s".formatted(company, person, from);
    }

    private static boolean is(Ownership ownership, String person, LocalDate from) {
        return ownership.person().equals(person) && ownership.from().equals(from);
    }
}
