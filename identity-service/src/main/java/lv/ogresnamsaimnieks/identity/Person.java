package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountClosed;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountRegistered;
import lv.ogresnamsaimnieks.events.IdentityEvent.NotificationsChosen;
import org.jspecify.annotations.Nullable;

/**
 * A person who owns or owned something, known to everyone else by a random id.
 *
 * @param codeHash by which the person is found
 * @param sealedCode from which only the masked form is taken
 * @param formerCodes by which the person is found as well, oldest first
 * @param contactVersion how often the person has changed the contact data
 * @param history of contact data, oldest first
 */
public record Person(
        String id,
        String codeHash,
        String sealedCode,
        List<FormerCode> formerCodes,
        String givenName,
        String familyName,
        @Nullable Account account,
        Contact contact,
        long contactVersion,
        List<ContactChange> history,
        long version) {

    private static final String EMAIL = "email";

    /** A person after a change, and the event that tells of it. */
    record Changed(Person person, IdentityEvent event) {}

    public Person {
        formerCodes = formerCodes == null ? List.of() : List.copyOf(formerCodes);
        history = List.copyOf(history);
    }

    /**
     * Somebody who hands in readings for an owner, and is known by the e-mail address that the owner gave.
     *
     * @param hash by which the person is found
     */
    public static Person tenant(String hash, String name) {
        return new Person(
                UUID.randomUUID().toString(), hash, "", List.of(), name, "", null, Contact.UNTOUCHED, 0, List.of(), 0);
    }

    /** Somebody who was not known before, without a name. */
    public static Person of(PersonalCode code, PersonalCodes codes) {
        var id = UUID.randomUUID().toString();
        return new Person(
                id,
                codes.hash(code),
                codes.seal(code, id),
                List.of(),
                "",
                "",
                null,
                Contact.UNTOUCHED,
                0,
                List.of(),
                0);
    }

    public String name() {
        return (givenName + " " + familyName).strip();
    }

    /** Whether a bank or eParaksts could name the person; a tenant is known by the e-mail address only. */
    public boolean hasCode() {
        return !sealedCode.isEmpty();
    }

    /** With this name from now on. */
    public Person named(String given, String family) {
        return new Person(
                id,
                codeHash,
                sealedCode,
                formerCodes,
                given,
                family,
                account,
                contact,
                contactVersion,
                history,
                version);
    }

    /** With the account, unless the person has just that already. */
    Optional<Changed> with(Account registered, Instant at) {
        if (registered.equals(account)) {
            return Optional.empty();
        }
        var email = account == null || account.email().equals(registered.email())
                ? List.<ContactChange>of()
                : List.of(new ContactChange(at, EMAIL, account.email(), registered.email()));
        return Optional.of(new Changed(
                with(registered, with(email)),
                new AccountRegistered(id, registered.subject(), registered.email(), at)));
    }

    /** Without the account of that id, unless the person has none or another one. What is owned and was said stays. */
    Optional<Changed> without(String subject, Instant at) {
        return Optional.ofNullable(account)
                .filter(it -> it.subject().equals(subject))
                .map(it -> new Changed(
                        with((Account) null, with(List.of(new ContactChange(at, EMAIL, it.email(), null)))),
                        new AccountClosed(id, subject, at)));
    }

    /** With another personal code; the one before still finds the person if it was right in its time. */
    Person withCode(PersonalCode code, PersonalCodes codes, CodeChange why, Instant at, String confirmedBy) {
        var former = new ArrayList<>(formerCodes);
        if (why == CodeChange.CHANGED) {
            former.add(new FormerCode(codeHash, sealedCode, at, confirmedBy));
        }
        var hash = codes.hash(code);
        former.removeIf(it -> it.codeHash().equals(hash));
        return new Person(
                id,
                hash,
                codes.seal(code, id),
                former,
                givenName,
                familyName,
                account,
                contact,
                contactVersion,
                history,
                version);
    }

    boolean hasOrHadCode(String hash) {
        return codeHash.equals(hash)
                || formerCodes.stream().anyMatch(it -> it.codeHash().equals(hash));
    }

    /** Reached in another way from now on. Saying the same again is no change, whatever was seen while typing. */
    Person with(ContactEntry entry, Instant at) {
        var changed = entry.contact();
        var changes = contact.changesTo(changed, at);
        if (changes.isEmpty()) {
            return this;
        }
        if (!Long.valueOf(contactVersion).equals(entry.version())) {
            throw Refused.rule(
                    "changed-elsewhere",
                    "Dati tikko mainīti citur",
                    "Šie uzstādījumi ir mainīti citā logā vai ierīcē. Lūdzu, pārbaudiet un mēģiniet vēlreiz!");
        }
        return new Person(
                id,
                codeHash,
                sealedCode,
                formerCodes,
                givenName,
                familyName,
                account,
                changed,
                contactVersion + 1,
                with(changes),
                version);
    }

    /** What the others have to hear when the choices were those before. */
    List<IdentityEvent> eventsSince(Person before, Instant at) {
        var bills = contact.billDelivery();
        var chosen = contact.notifications();
        return bills == before.contact.billDelivery() && chosen.equals(before.contact.notifications())
                ? List.of()
                : List.of(new NotificationsChosen(
                        id,
                        bills == BillDelivery.EMAIL,
                        chosen.windowOpens(),
                        chosen.windowLastDay(),
                        chosen.notices(),
                        chosen.answers(),
                        at));
    }

    private Person with(@Nullable Account other, List<ContactChange> changes) {
        return new Person(
                id,
                codeHash,
                sealedCode,
                formerCodes,
                givenName,
                familyName,
                other,
                contact,
                contactVersion,
                changes,
                version);
    }

    private List<ContactChange> with(List<ContactChange> changes) {
        return Stream.concat(history.stream(), changes.stream()).toList();
    }

    /** Neither hash nor sealed code have any business in a log. */
    @Override
    public String toString() {
        return "Person[id=" + id + "]";
    }
}
