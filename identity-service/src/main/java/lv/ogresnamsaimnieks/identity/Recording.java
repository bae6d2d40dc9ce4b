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
    private final Companies companies;
    private final PersonalCodes codes;

    public Recording(Houses houses, Properties properties, Persons persons, Companies companies, PersonalCodes codes) {
        this.houses = houses;
        this.properties = properties;
        this.persons = persons;
        this.companies = companies;
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
        var owners = entry.owners().stream().map(named::ownership).toList();
        var before = properties.find(entry.id());
        var after = Property.of(
                entry,
                house.orElseThrow(),
                owners,
                before.map(Property::version).orElse(0L));
        var propertyChanged = before.filter(after::equals).isEmpty();
        if (!dryRun) {
            // First the owners: one without a property harms nobody, a property without its owner would.
            named.changedPersons().forEach(it -> persons.save(it, List.of()));
            named.changedCompanies().forEach(companies::save);
            if (propertyChanged) {
                properties.save(after, after.eventsSince(before));
            }
        }
        if (before.isEmpty()) {
            return Outcome.CREATED;
        }
        return propertyChanged || named.isChanged() ? Outcome.UPDATED : Outcome.UNCHANGED;
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
    private void refuseNewCodesOfKnownOwners(PropertyEntry entry, Named named) {
        var known = properties.find(entry.id()).map(Property::owners).orElse(List.of());
        var wrongs = new ArrayList<Wrong>();
        for (int i = 0; i < entry.owners().size(); i++) {
            if (entry.owners().get(i) instanceof OwnerEntry.OfPerson owner
                    && named.isNew(owner.code())
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

    private boolean isFollowedBy(Ownership gone, OwnerEntry.OfPerson owner, Named named) {
        return gone.period().from().equals(owner.period().from())
                && !named.has(gone.person())
                && persons.find(gone.person())
                        .filter(it -> it.givenName().equalsIgnoreCase(owner.givenName()))
                        .filter(it -> it.familyName().equalsIgnoreCase(owner.familyName()))
                        .isPresent();
    }

    /** Everybody whom an entry names, as they were and as they are named now. */
    private static final class Named {

        private record Of<T>(T before, T now) {}

        private final Map<PersonalCode, Of<Person>> persons = new LinkedHashMap<>();
        private final Map<RegistrationNumber, Of<Company>> companies = new LinkedHashMap<>();

        Ownership ownership(OwnerEntry entry) {
            return switch (entry) {
                case OwnerEntry.OfPerson it -> new Ownership(id(it.code()), it.share(), it.period(), List.of());
                case OwnerEntry.OfCompany it ->
                    new Ownership(
                            Objects.requireNonNull(companies.get(it.number()))
                                    .now()
                                    .id(),
                            it.share(),
                            it.period(),
                            it.representatives().stream()
                                    .map(one -> new Representation(id(one.code()), one.period()))
                                    .toList());
            };
        }

        /** Whether nobody was known by that code before. */
        boolean isNew(PersonalCode code) {
            return Objects.requireNonNull(persons.get(code)).before().version() == 0;
        }

        boolean has(String person) {
            return persons.values().stream().anyMatch(it -> it.now().id().equals(person));
        }

        List<Person> changedPersons() {
            return persons.values().stream()
                    .filter(it -> it.now().version() == 0 || !it.now().equals(it.before()))
                    .map(Of::now)
                    .toList();
        }

        List<Company> changedCompanies() {
            return companies.values().stream()
                    .filter(it -> it.now().version() == 0 || !it.now().equals(it.before()))
                    .map(Of::now)
                    .toList();
        }

        boolean isChanged() {
            return !changedPersons().isEmpty() || !changedCompanies().isEmpty();
        }

        private String id(PersonalCode code) {
            return Objects.requireNonNull(persons.get(code)).now().id();
        }
    }

    /** Each owner and representative, named as last given. */
    private Named named(List<OwnerEntry> owners) {
        var named = new Named();
        for (var owner : owners) {
            switch (owner) {
                case OwnerEntry.OfPerson it -> name(named, it.code(), it.givenName(), it.familyName());
                case OwnerEntry.OfCompany it -> {
                    var known = named.companies.get(it.number());
                    var before = known == null ? companyWith(it.number()) : known.before();
                    named.companies.put(it.number(), new Named.Of<>(before, before.named(it.name())));
                    it.representatives().forEach(one -> name(named, one.code(), one.givenName(), one.familyName()));
                }
            }
        }
        return named;
    }

    private void name(Named named, PersonalCode code, String given, String family) {
        var known = named.persons.get(code);
        var before = known == null ? personWith(code) : known.before();
        named.persons.put(code, new Named.Of<>(before, before.named(given, family)));
    }

    private Person personWith(PersonalCode code) {
        return persons.withCode(codes.hash(code)).orElseGet(() -> Person.of(code, codes));
    }

    private Company companyWith(RegistrationNumber number) {
        return companies.withNumber(number.digits()).orElseGet(() -> Company.of(number));
    }
}
