package lv.ogresnamsaimnieks.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;

/** How houses, properties and owners come to be here: as the register of the accounting system has them. */
public class Recording {

    private final Houses houses;
    private final Properties properties;
    private final Persons persons;
    private final PersonalCodes codes;

    public Recording(Houses houses, Properties properties, Persons persons, PersonalCodes codes) {
        this.houses = houses;
        this.properties = properties;
        this.persons = persons;
        this.codes = codes;
    }

    /** Records a house, or changes its record. */
    public Outcome house(House house, boolean dryRun) {
        var known = houses.find(house.id());
        var after = house.at(known.map(House::version).orElse(0L));
        var changed = known.filter(after::equals).isEmpty();
        if (changed && !dryRun) {
            houses.save(after, List.of(after.recorded()));
        }
        var moved = move(after, dryRun);
        if (known.isEmpty()) {
            return Outcome.CREATED;
        }
        return changed || moved ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    /** Records a property with its owners, or changes its record. */
    public Outcome property(PropertyEntry entry, boolean dryRun) {
        var house = houses.find(entry.house());
        var wrongs = contradictions(entry, house);
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        var named = named(entry.owners());
        refuseNewCodesOfKnownOwners(entry, named);
        var owners = entry.owners().stream()
                .map(it -> new Ownership(
                        Objects.requireNonNull(named.get(it.code())).now().id(), it.share(), it.period()))
                .toList();
        var before = properties.find(entry.id());
        var after = Property.of(
                entry,
                house.orElseThrow(),
                owners,
                before.map(Property::version).orElse(0L));
        var propertyChanged = before.filter(after::equals).isEmpty();
        var renamed = named.values().stream().filter(Named::isChanged).toList();
        if (!dryRun) {
            // First the persons: one without a property harms nobody, a property without its owner would.
            renamed.forEach(it -> persons.save(it.now(), List.of()));
            if (propertyChanged) {
                properties.save(after, after.eventsSince(before));
            }
        }
        if (before.isEmpty()) {
            return Outcome.CREATED;
        }
        return propertyChanged || !renamed.isEmpty() ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    /** The address of a house is in its properties too; what a crash left undone is done the next time. */
    private boolean move(House house, boolean dryRun) {
        var moved = false;
        for (var property : properties.in(house.id())) {
            var after = property.at(house.address().ofFlat(property.flat()));
            if (!after.equals(property)) {
                moved = true;
                if (!dryRun) {
                    properties.save(after, after.eventsSince(Optional.of(property)));
                }
            }
        }
        return moved;
    }

    private List<Wrong> contradictions(PropertyEntry entry, Optional<House> house) {
        var wrongs = new ArrayList<Wrong>();
        if (house.isEmpty()) {
            wrongs.add(new Wrong("house", "unknown-house", "Tādas mājas reģistrā nav."));
        }
        if (properties
                .withClientNumber(entry.clientNumber())
                .filter(it -> !it.id().equals(entry.id()))
                .isPresent()) {
            wrongs.add(new Wrong("clientNumber", "duplicate", "Šāds klienta numurs jau ir citam īpašumam."));
        }
        wrongs.addAll(OwnerEntry.contradictions(entry.owners()));
        return wrongs;
    }

    /**
     * An owner who is gone from the line while a namesake with an unknown code owns the same since the same day is in all
     * likelihood one person with a new personal code. Whoever they are has to be confirmed first: a second person would
     * take the property away from the account of the first.
     */
    private void refuseNewCodesOfKnownOwners(PropertyEntry entry, Map<PersonalCode, Named> named) {
        var known = properties.find(entry.id()).map(Property::owners).orElse(List.of());
        var wrongs = new ArrayList<Wrong>();
        for (int i = 0; i < entry.owners().size(); i++) {
            var owner = entry.owners().get(i);
            if (Objects.requireNonNull(named.get(owner.code())).before().version() == 0
                    && known.stream().anyMatch(it -> isFollowedBy(it, owner, named))) {
                wrongs.add(new Wrong(
                        "owners[%d].personalCode".formatted(i),
                        "personal-code-changed",
                        "Šim īpašniekam reģistrā ir cits personas kods. Maiņu vispirms apstiprina Klientu apkalpošanas"
                                + " nodaļa."));
            }
        }
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
    }

    private boolean isFollowedBy(Ownership gone, OwnerEntry owner, Map<PersonalCode, Named> named) {
        return gone.period().from().equals(owner.period().from())
                && named.values().stream().noneMatch(it -> it.now().id().equals(gone.person()))
                && persons.find(gone.person())
                        .filter(it -> it.givenName().equalsIgnoreCase(owner.givenName()))
                        .filter(it -> it.familyName().equalsIgnoreCase(owner.familyName()))
                        .isPresent();
    }

    private record Named(Person before, Person now) {

        boolean isChanged() {
            return now.version() == 0 || !now.equals(before);
        }
    }

    /** Each owner as a person, named as last given. */
    private Map<PersonalCode, Named> named(List<OwnerEntry> owners) {
        var named = new LinkedHashMap<PersonalCode, Named>();
        for (var owner : owners) {
            var known = named.get(owner.code());
            var before = known == null ? personWith(owner.code()) : known.before();
            named.put(owner.code(), new Named(before, before.named(owner.givenName(), owner.familyName())));
        }
        return named;
    }

    private Person personWith(PersonalCode code) {
        return persons.withCode(codes.hash(code)).orElseGet(() -> Person.of(code, codes));
    }
}
