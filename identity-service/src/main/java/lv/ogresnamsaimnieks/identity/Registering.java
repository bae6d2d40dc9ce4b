package lv.ogresnamsaimnieks.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** How a person whom a bank or eParaksts has named comes to have an account (FAQ 1, 3). */
public class Registering {

    /** Where days begin and end. */
    static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final Persons persons;
    private final Properties properties;
    private final Attempts attempts;
    private final PersonalCodes codes;
    private final Clock clock;

    public Registering(Persons persons, Properties properties, Attempts attempts, PersonalCodes codes, Clock clock) {
        this.persons = persons;
        this.properties = properties;
        this.attempts = attempts;
        this.codes = codes;
        this.clock = clock;
    }

    /** Says whether somebody may register, and remembers that they asked. Only who owns something, or soon will, may. */
    public Recognition recognise(String codeHash, String way) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(at, RIGA);
        var person = persons.withCode(codeHash);
        var owned = person.map(it -> ownedFromNowOn(it, today)).orElse(List.of());
        return owned.isEmpty()
                ? unknown(codeHash, way, at, today.getYear())
                : known(person.orElseThrow(), owned, codeHash, way, at);
    }

    /** The person has confirmed the account and its e-mail address; false if there is no such person. */
    public boolean register(String person, Account account) {
        var known = persons.find(person);
        known.flatMap(it -> it.with(account, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .ifPresent(it -> persons.save(it.person(), List.of(it.event())));
        return known.isPresent();
    }

    private List<String> ownedFromNowOn(Person person, LocalDate today) {
        return properties.everOwnedBy(person.id()).stream()
                .filter(it -> it.isOwnedFromNowOnBy(person.id(), today))
                .map(it -> it.address().brief())
                .toList();
    }

    private Recognition known(Person person, List<String> owned, String codeHash, String way, Instant at) {
        attempts.add(new Attempt(UUID.randomUUID().toString(), at, way, codeHash, person.id()));
        return new Recognition.Known(person, codes.masked(person.sealedCode(), person.id()), owned);
    }

    private Recognition unknown(String codeHash, String way, Instant at, int year) {
        var number = "P-%d-%05d".formatted(year, attempts.nextNumber(year));
        attempts.add(new Attempt(number, at, way, codeHash, null));
        return new Recognition.Unknown(number);
    }
}
