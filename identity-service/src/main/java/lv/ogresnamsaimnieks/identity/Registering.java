package lv.ogresnamsaimnieks.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person whom a bank or eParaksts has named comes to have an account (FAQ 1, 3). */
public class Registering {

    /** Where days begin and end. */
    public static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final Persons persons;
    private final Properties properties;
    private final Attempts attempts;
    private final List<Grants> grants;
    private final PersonalCodes codes;
    private final Clock clock;

    /**
     * Registers by what is in these.
     *
     * @param grants by which people act for owners
     */
    public Registering(
            Persons persons,
            Properties properties,
            Attempts attempts,
            List<Grants> grants,
            PersonalCodes codes,
            Clock clock) {
        this.persons = persons;
        this.properties = properties;
        this.attempts = attempts;
        this.grants = List.copyOf(grants);
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Says whether somebody may register, and remembers that they asked. Only who owns something, or soon will, may, and
     * whoever acts for an owner on a power of attorney or for a company.
     */
    public Recognition recognise(String codeHash, String way) {
        return recognise(codeHash, way, null);
    }

    /**
     * The same.
     *
     * @param masked the personal code as it may be shown; null if the identity server does not tell it
     */
    public Recognition recognise(String codeHash, String way, @Nullable String masked) {
        var at = now();
        var today = LocalDate.ofInstant(at, RIGA);
        var person = persons.withCode(codeHash);
        var owned = person.map(it -> ownedFromNowOn(it, today)).orElse(List.of());
        return owned.isEmpty()
                ? unknown(codeHash, way, masked, at, today.getYear())
                : known(person.orElseThrow(), owned, way, at);
    }

    /** The person has confirmed the account and its e-mail address; false if there is no such person. */
    public boolean register(String person, Account account) {
        var known = persons.find(person);
        known.flatMap(it -> it.with(account, now())).ifPresent(it -> persons.save(it.person(), List.of(it.event())));
        return known.isPresent();
    }

    /**
     * Something became of an attempt; false if there is no such attempt.
     *
     * @param email the address that a mail went to; null otherwise
     * @param detail what the mail server said; null otherwise
     */
    public boolean note(String attempt, AttemptStep.Kind kind, @Nullable String email, @Nullable String detail) {
        var found = attempts.find(attempt);
        found.ifPresent(it -> attempts.save(it.with(new AttemptStep(now(), kind, detail), email)));
        return found.isPresent();
    }

    /**
     * The mail server tells what became of a mail; false if nobody waits for one at that address.
     *
     * @param delivered false if the mail came back
     * @param status of RFC 3463, such as {@code 5.1.1}
     */
    public boolean mailArrived(String email, boolean delivered, String status) {
        var kind = delivered ? AttemptStep.Kind.DELIVERED : AttemptStep.Kind.BOUNCED;
        var found = attempts.lastMailedTo(email);
        found.filter(it -> it.steps().stream().noneMatch(step -> isSince(it, step, kind, status)))
                .ifPresent(it -> attempts.save(it.with(new AttemptStep(now(), kind, status), null)));
        return found.isPresent();
    }

    /** Whether the same was told of the last mail already. */
    private static boolean isSince(Attempt attempt, AttemptStep step, AttemptStep.Kind kind, String status) {
        var mails = attempt.steps().stream()
                .filter(it -> it.kind() == AttemptStep.Kind.MAIL_SENT)
                .toList();
        return step.kind() == kind
                && status.equals(step.detail())
                && (mails.isEmpty() || !step.at().isBefore(mails.getLast().at()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The account has ended at the identity server; nothing if the person has none, or another one by now. */
    public void close(String person, String subject) {
        persons.find(person)
                .flatMap(it -> it.without(subject, now()))
                .ifPresent(it -> persons.save(it.person(), List.of(it.event())));
    }

    private List<String> ownedFromNowOn(Person person, LocalDate today) {
        var all = new TreeMap<String, Property>();
        properties.around(person.id()).stream()
                .filter(it -> it.isOwnedFromNowOnBy(person.id(), today))
                .forEach(it -> all.put(it.id(), it));
        for (var grant :
                grants.stream().flatMap(it -> it.to(person.id()).stream()).toList()) {
            if (!grant.period().isOverBy(today)) {
                properties.find(grant.properties()).stream()
                        .filter(it -> it.isOwnedFromNowOnBy(grant.grantor(), today))
                        .forEach(it -> all.put(it.id(), it));
            }
        }
        return all.values().stream().map(it -> it.address().brief()).toList();
    }

    private Recognition known(Person person, List<String> owned, String way, Instant at) {
        var attempt = UUID.randomUUID().toString();
        var masked = codes.masked(person.sealedCode(), person.id());
        attempts.save(Attempt.recognised(attempt, at, way, person, masked));
        return new Recognition.Known(person, masked, owned, attempt);
    }

    private Recognition unknown(String codeHash, String way, @Nullable String masked, Instant at, int year) {
        var number = "P-%d-%05d".formatted(year, attempts.nextNumber(year));
        attempts.save(Attempt.refused(number, at, way, codeHash, masked));
        return new Recognition.Unknown(number);
    }
}
