package lv.ogresnamsaimnieks.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What owners see of what they own, and how they say where they can be reached. */
public class Owning {

    private static final String ADDRESSES = "addresses";

    private final Houses houses;
    private final Properties properties;
    private final Persons persons;
    private final Names names;
    private final List<Grants> grants;
    private final Set<String> sections;
    private final PersonalCodes codes;
    private final Clock clock;

    /**
     * Shows what is in these.
     *
     * @param grants by which people act for owners
     * @param sections all that concern a property, by id
     */
    public Owning(
            Houses houses,
            Properties properties,
            Persons persons,
            Companies companies,
            List<Grants> grants,
            Set<String> sections,
            PersonalCodes codes,
            Clock clock) {
        this.houses = houses;
        this.properties = properties;
        this.persons = persons;
        this.names = new Names(persons, companies);
        this.grants = List.copyOf(grants);
        this.sections = Set.copyOf(sections);
        this.codes = codes;
        this.clock = clock;
    }

    /** What the person sees in “Adreses” today, their own and what they act for, by id of the property. */
    public List<OwnedProperty> properties(String person) {
        var today = today();
        var owned = standings(person, today).stream()
                .filter(it -> !it.former() && it.sections().contains(ADDRESSES))
                .toList();
        var itsHouses = housesOf(owned);
        var everyone = owned.stream()
                .flatMap(it -> it.property().ownersOn(today).stream())
                .map(Ownership::person)
                .collect(Collectors.toSet());
        var named = names.of(everyone);
        return owned.stream()
                .map(it -> OwnedProperty.of(it, itsHouses, named, person, today))
                .toList();
    }

    /** Every property of which the person sees anything today: first what is current, then by id. */
    public List<SelectableProperty> selectable(String person) {
        var standings = standings(person, today());
        var everyone = new HashSet<String>();
        standings.forEach(it -> everyone.addAll(peopleAround(it)));
        var itsHouses = housesOf(standings);
        var named = names.of(everyone);
        return standings.stream()
                .sorted(Comparator.comparing(Standing::former)
                        .thenComparing(it -> it.property().id()))
                .map(it -> selectable(it, itsHouses, person, named))
                .toList();
    }

    private List<Standing> standings(String person, LocalDate today) {
        var theirs = grants.stream().flatMap(it -> it.to(person).stream()).toList();
        var all = new TreeMap<String, Property>();
        properties.around(person).forEach(it -> all.put(it.id(), it));
        properties
                .find(theirs.stream().flatMap(it -> it.properties().stream()).collect(Collectors.toSet()))
                .forEach(it -> all.put(it.id(), it));
        return all.values().stream()
                .flatMap(it -> Standing.of(person, it, theirs, sections, today).stream())
                .toList();
    }

    /** Whoever acts for an owner sees that owner's name; an owner sees who may have acted there in their time. */
    private Set<String> peopleAround(Standing standing) {
        var people = new HashSet<String>();
        people.add(standing.owner());
        if (standing.capacity() == Capacity.OWNER || standing.capacity() == Capacity.REPRESENTATIVE) {
            var property = standing.property();
            property.owners().stream()
                    .filter(it -> it.period().overlaps(standing.time()))
                    .forEach(it -> {
                        people.add(it.person());
                        it.representatives().forEach(one -> people.add(one.person()));
                    });
            grants.stream()
                    .flatMap(it -> it.at(property.id()).stream())
                    .filter(it -> people.contains(it.grantor()))
                    .map(Grant::grantee)
                    .toList()
                    .forEach(people::add);
        }
        return people;
    }

    private Map<String, House> housesOf(List<Standing> standings) {
        return houses.find(standings.stream().map(it -> it.property().house()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(House::id, Function.identity()));
    }

    private SelectableProperty selectable(
            Standing standing, Map<String, House> itsHouses, String person, Map<String, String> named) {
        var people = new TreeMap<String, String>();
        peopleAround(standing).stream()
                .filter(named::containsKey)
                .forEach(it -> people.put(it, String.valueOf(named.get(it))));
        var owner = standing.owner();
        return new SelectableProperty(
                standing.property(),
                Objects.requireNonNull(itsHouses.get(standing.property().house())),
                standing.capacity(),
                owner.equals(person)
                        ? Optional.empty()
                        : Optional.of(new SelectableProperty.Named(owner, named.getOrDefault(owner, ""))),
                List.copyOf(standing.sections()),
                standing.time(),
                standing.former(),
                people);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Registering.RIGA);
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
        return new Settings(person, person.hasCode() ? codes.masked(person.sealedCode(), person.id()) : "");
    }
}
