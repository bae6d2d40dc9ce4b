package lv.ogresnamsaimnieks.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.defaults.rule.Refused;

/** How the staff find an owner in the register. Who owns nothing today and will not later is not found. */
public class Finding {

    /** So many are shown; who has more must say more. */
    public static final int MOST = 50;

    private final Properties properties;
    private final Persons persons;
    private final PersonalCodes codes;
    private final Clock clock;

    public Finding(Properties properties, Persons persons, PersonalCodes codes, Clock clock) {
        this.properties = properties;
        this.persons = persons;
        this.codes = codes;
        this.clock = clock;
    }

    /** At most {@link #MOST} owners, by family name. */
    public List<FoundOwner> owners(OwnerSearch search) {
        return candidates(search).stream()
                .filter(search::fits)
                .filter(it -> search.code() == null || it.codeHash().equals(codes.hash(search.code())))
                .map(this::found)
                .flatMap(Optional::stream)
                .limit(MOST)
                .sorted(Comparator.comparing(FoundOwner::name))
                .toList();
    }

    /** The owner, unless the person owns nothing from today on. */
    public Optional<FoundOwner> owner(String person) {
        return persons.find(person).flatMap(this::found);
    }

    /** The owner whose personal code has this hash, unless they own nothing from today on. */
    public Optional<FoundOwner> ownerWithCode(String codeHash) {
        return persons.withCode(codeHash).flatMap(this::found);
    }

    private List<Person> candidates(OwnerSearch search) {
        if (search.code() != null) {
            return persons.withCode(codes.hash(search.code())).stream().toList();
        }
        if (search.clientNumber() != null) {
            return ownersOf(
                    properties.withClientNumber(search.clientNumber()).stream().toList());
        }
        if (search.address() != null) {
            var place = search.place()
                    .orElseThrow(() -> Refused.input(
                            "address", "malformed", "Adresi rakstiet kā “Parauga iela 7–12” vai tikai ielu."));
            return ownersOf(properties.at(place, MOST));
        }
        var words = search.nameWords();
        if (words.isEmpty()) {
            throw Refused.input("name", "required", "Norādiet vārdu, adresi, klienta numuru vai personas kodu.");
        }
        return persons.named(words, MOST);
    }

    private List<Person> ownersOf(List<Property> those) {
        var today = today();
        return persons.find(those.stream()
                .flatMap(it -> it.owners().stream())
                .filter(it -> !it.period().isOverBy(today))
                .map(Ownership::person)
                .collect(Collectors.toSet()));
    }

    private Optional<FoundOwner> found(Person person) {
        var today = today();
        var holdings = properties.around(person.id()).stream()
                .filter(it -> it.isOwnedFromNowOnBy(person.id(), today))
                .map(it -> new FoundOwner.Holding(it.id(), it.address().brief(), since(it, person.id(), today)))
                .sorted(Comparator.comparing(FoundOwner.Holding::address))
                .toList();
        return holdings.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundOwner(
                        person.id(),
                        person.name(),
                        codes.masked(person.sealedCode(), person.id()),
                        person.account() != null,
                        holdings));
    }

    private static LocalDate since(Property property, String person, LocalDate today) {
        return property.heldBy(person, today)
                .map(Period::from)
                .orElseGet(() -> property.owners().stream()
                        .filter(it -> it.person().equals(person)
                                || it.representatives().stream()
                                        .anyMatch(one -> one.person().equals(person)))
                        .filter(it -> !it.period().isOverBy(today))
                        .map(it -> it.period().from())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Registering.RIGA);
    }
}
