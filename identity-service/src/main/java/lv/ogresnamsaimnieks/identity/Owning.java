package lv.ogresnamsaimnieks.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What owners see of what they own, and how they say where they can be reached. */
public class Owning {

    private final Houses houses;
    private final Properties properties;
    private final Persons persons;
    private final PersonalCodes codes;
    private final Clock clock;

    public Owning(Houses houses, Properties properties, Persons persons, PersonalCodes codes, Clock clock) {
        this.houses = houses;
        this.properties = properties;
        this.persons = persons;
        this.codes = codes;
        this.clock = clock;
    }

    /** What the person owns today, by id of the property. */
    public List<OwnedProperty> properties(String person) {
        var today = LocalDate.ofInstant(clock.instant(), Registering.RIGA);
        var owned = properties.everOwnedBy(person).stream()
                .filter(it -> it.isOwnedBy(person, today))
                .toList();
        var itsHouses = houses.find(owned.stream().map(Property::house).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(House::id, Function.identity()));
        Set<String> everyone = owned.stream()
                .flatMap(it -> it.ownersOn(today).stream())
                .map(Ownership::person)
                .collect(Collectors.toSet());
        var names = persons.find(everyone).stream().collect(Collectors.toMap(Person::id, Person::name));
        return owned.stream()
                .map(it -> OwnedProperty.of(it, itsHouses, names, person, today))
                .toList();
    }

    /** How the person can be reached; empty if there is no such person. */
    public Optional<Settings> settings(String person) {
        return persons.find(person).map(this::settings);
    }

    /** Changes how the person can be reached; empty if there is no such person. */
    public Optional<Settings> change(String person, ContactEntry entry) {
        return persons.find(person).map(before -> {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var after = before.with(entry, at);
            if (!after.equals(before)) {
                persons.save(after, after.eventsSince(before, at));
            }
            return settings(after);
        });
    }

    /** Changes where letters go, and nothing else; empty if there is no such person. */
    public Optional<Settings> changeCorrespondence(String person, @Nullable String address, @Nullable Long version) {
        return persons.find(person).flatMap(it -> change(person, ContactEntry.of(it.contact(), address, version)));
    }

    private Settings settings(Person person) {
        return new Settings(person, codes.masked(person.sealedCode(), person.id()));
    }
}
