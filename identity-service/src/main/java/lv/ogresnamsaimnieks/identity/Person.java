package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountRegistered;
import org.jspecify.annotations.Nullable;

/**
 * A person who owns or owned something, known to everyone else by a random id.
 *
 * @param codeHash by which the person is found
 * @param sealedCode from which only the masked form is taken
 * @param contactVersion how often the person has changed the contact data
 * @param history of contact data, oldest first
 */
public record Person(
        String id,
        String codeHash,
        String sealedCode,
        String givenName,
        String familyName,
        @Nullable Account account,
        Contact contact,
        long contactVersion,
        List<ContactChange> history,
        long version) {

    /** A person with an account, and the event that tells of it. */
    record Registered(Person person, AccountRegistered event) {}

    public Person {
        history = List.copyOf(history);
    }

    static Person of(PersonalCode code, PersonalCodes codes) {
        var id = UUID.randomUUID().toString();
        return new Person(id, codes.hash(code), codes.seal(code, id), "", "", null, Contact.UNTOUCHED, 0, List.of(), 0);
    }

    public String name() {
        return givenName + " " + familyName;
    }

    Person named(String given, String family) {
        return new Person(id, codeHash, sealedCode, given, family, account, contact, contactVersion, history, version);
    }

    /** With the account, unless the person has just that already. */
    Optional<Registered> with(Account registered, Instant at) {
        if (registered.equals(account)) {
            return Optional.empty();
        }
        var email = account == null || account.email().equals(registered.email())
                ? List.<ContactChange>of()
                : List.of(new ContactChange(at, "email", account.email(), registered.email()));
        return Optional.of(new Registered(
                new Person(
                        id,
                        codeHash,
                        sealedCode,
                        givenName,
                        familyName,
                        registered,
                        contact,
                        contactVersion,
                        with(email),
                        version),
                new AccountRegistered(id, registered.subject(), registered.email(), at)));
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
                givenName,
                familyName,
                account,
                changed,
                contactVersion + 1,
                with(changes),
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
