package lv.ogresnamsaimnieks.identity.delegation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.identity.Companies;
import lv.ogresnamsaimnieks.identity.Company;
import lv.ogresnamsaimnieks.identity.Period;
import lv.ogresnamsaimnieks.identity.Person;
import lv.ogresnamsaimnieks.identity.Persons;
import lv.ogresnamsaimnieks.identity.Properties;
import lv.ogresnamsaimnieks.identity.Property;
import lv.ogresnamsaimnieks.identity.Registering;
import lv.ogresnamsaimnieks.identity.delegation.ShownDelegation.State;
import lv.ogresnamsaimnieks.identity.registration.Mail;
import lv.ogresnamsaimnieks.identity.registration.Post;
import org.jspecify.annotations.Nullable;

/** What owners do about tenants who hand in readings for them. */
public class Delegating {

    /** The longest time a delegation may last, in days: after a year the owner thinks about it again. */
    static final int LONGEST = 366;

    /** How many may run at once at one property. */
    static final int AT_PROPERTY = 2;

    private static final int KEY_BYTES = 32;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");

    /** Whom a link invites, and to what. */
    public record Invited(Person tenant, String address, String email) {}

    private final Delegations delegations;
    private final Persons persons;
    private final Companies companies;
    private final Properties properties;
    private final Post post;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Delegating(
            Delegations delegations,
            Persons persons,
            Companies companies,
            Properties properties,
            Post post,
            Clock clock) {
        this.delegations = delegations;
        this.persons = persons;
        this.companies = companies;
        this.properties = properties;
        this.post = post;
        this.clock = clock;
    }

    /** What was given in the person's name, or in that of a company they represent, the newest first. */
    public List<ShownDelegation> of(String person) {
        return delegations.of(owners(person)).reversed().stream()
                .map(this::shown)
                .toList();
    }

    /** The addresses of the properties of which the person may give the readings away today, by id. */
    public SortedMap<String, String> delegable(String person) {
        return properties.around(person).stream()
                .filter(it -> ownerOf(it, person).isPresent())
                .collect(Collectors.toMap(Property::id, it -> it.address().brief(), (one, _) -> one, TreeMap::new));
    }

    /** Lets somebody hand in readings, and invites them by e-mail. */
    public ShownDelegation give(String person, DelegationEntry entry) {
        var property = Optional.ofNullable(entry.property()).flatMap(properties::find);
        var owner = property.flatMap(it -> ownerOf(it, person));
        var email = entry.email() == null ? "" : entry.email().strip().toLowerCase(Locale.ROOT);
        var wrongs = contradictions(entry, owner, email);
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        var flat = property.orElseThrow();
        refuseTooMany(flat.id(), email);
        var tenant = tenant(email, String.valueOf(entry.name()).strip());
        var key = newKey();
        var given = new Delegation(
                        UUID.randomUUID().toString(),
                        flat.id(),
                        owner.orElseThrow(),
                        person,
                        tenant.id(),
                        email,
                        new Period(Objects.requireNonNull(entry.from()), entry.until()),
                        LinkKey.hash(key),
                        clock.instant(),
                        1,
                        null,
                        0)
                .given();
        delegations.save(given.delegation(), given.events());
        invite(given.delegation(), flat, key);
        return shown(given.delegation());
    }

    /** Sends the invitation again, with another link; empty if there is none of that id for the person. */
    public Optional<ShownDelegation> inviteAgain(String person, String delegation) {
        return find(person, delegation).map(it -> {
            if (!it.isRunning(today())) {
                throw Refused.rule("delegation-over", "Pilnvarojums ir beidzies", "Uzaicinājumu vairs nevar nosūtīt.");
            }
            var key = newKey();
            var again = it.invitedAgain(LinkKey.hash(key), clock.instant());
            delegations.save(again, List.of());
            properties.find(again.property()).ifPresent(flat -> invite(again, flat, key));
            return shown(again);
        });
    }

    /** Ends it at once; ending it again changes nothing. False if there is none of that id for the person. */
    public boolean end(String person, String delegation) {
        var found = find(person, delegation);
        found.map(it -> it.ended(clock.instant()))
                .filter(it -> !it.events().isEmpty())
                .ifPresent(it -> delegations.save(it.delegation(), it.events()));
        return found.isPresent();
    }

    /** Whom the link with this key invites; empty if it opens nothing, or the tenant has an account already. */
    public Optional<Invited> opened(String keyHash) {
        return delegations
                .withKey(keyHash)
                .filter(it -> it.isOpenedBy(keyHash, clock.instant()) && it.isRunning(today()))
                .flatMap(it -> persons.find(it.tenant())
                        .filter(tenant -> tenant.account() == null)
                        .map(tenant -> new Invited(tenant, address(it.property()), it.email())));
    }

    private Optional<Delegation> find(String person, String delegation) {
        return delegations.find(delegation).filter(it -> owners(person).contains(it.owner()));
    }

    /** In whose names the person gives something: their own, and those of companies they represent today. */
    private Set<String> owners(String person) {
        return Stream.concat(
                        Stream.of(person),
                        properties.around(person).stream().flatMap(it -> it.representedBy(person, today()).stream()))
                .collect(Collectors.toSet());
    }

    /** In whose name the person owns the property today. */
    private Optional<String> ownerOf(Property property, String person) {
        return Stream.concat(Stream.of(person), property.representedBy(person, today()).stream())
                .filter(it -> property.isOwnedBy(it, today()))
                .findFirst();
    }

    private List<Wrong> contradictions(DelegationEntry entry, Optional<String> owner, String email) {
        var wrongs = new ArrayList<Wrong>();
        if (owner.isEmpty()) {
            wrongs.add(new Wrong("property", "unknown-property", "Izvēlieties savu īpašumu."));
        }
        if (email.isEmpty()) {
            wrongs.add(new Wrong("email", "required", "Obligāts lauks."));
        } else if (email.length() > 254 || !EMAIL.matcher(email).matches()) {
            wrongs.add(new Wrong("email", "malformed", "Ierakstiet e-pasta adresi, piemēram, vards@piemers.lv."));
        }
        var name = entry.name() == null ? "" : entry.name().strip();
        if (name.isEmpty()) {
            wrongs.add(new Wrong("name", "required", "Obligāts lauks."));
        } else if (name.length() > 100) {
            wrongs.add(new Wrong("name", "length", "Vārds ir garāks par 100 rakstzīmēm."));
        }
        wrongs.addAll(contradictions(entry.from(), entry.until()));
        return wrongs;
    }

    private List<Wrong> contradictions(@Nullable LocalDate from, @Nullable LocalDate until) {
        var wrongs = new ArrayList<Wrong>();
        if (from == null) {
            wrongs.add(new Wrong("from", "required", "Obligāts lauks."));
        } else if (from.isBefore(today())) {
            wrongs.add(new Wrong("from", "in-the-past", "Pirmā diena nevar būt pagātnē."));
        }
        if (until == null) {
            wrongs.add(new Wrong("until", "required", "Obligāts lauks."));
        } else if (from != null && until.isBefore(from)) {
            wrongs.add(new Wrong("until", "before-from", "Beigu datums ir pirms sākuma datuma."));
        } else if (from != null && until.isAfter(from.plusDays(LONGEST - 1L))) {
            wrongs.add(new Wrong("until", "too-long", "Pilnvarojums var ilgt ne vairāk kā gadu."));
        }
        return wrongs;
    }

    private void refuseTooMany(String property, String email) {
        var running = delegations.at(property).stream()
                .filter(it -> it.isRunning(today()))
                .toList();
        if (running.stream().anyMatch(it -> it.email().equals(email))) {
            throw Refused.rule(
                    "delegated-already",
                    "Šī persona jau ir uzaicināta",
                    "Ar šo e-pasta adresi pilnvarojums šim īpašumam jau ir spēkā.");
        }
        if (running.size() >= AT_PROPERTY) {
            throw Refused.rule(
                    "too-many-delegations",
                    "Par daudz pilnvarojumu",
                    "Vienam īpašumam vienlaikus var būt ne vairāk kā %d pilnvarojumi.".formatted(AT_PROPERTY));
        }
    }

    /** One person for an address, whoever invites them. */
    private Person tenant(String email, String name) {
        var hash = "tenant-" + LinkKey.hash(email);
        return persons.withCode(hash).orElseGet(() -> {
            persons.save(Person.tenant(hash, name), List.of());
            return persons.withCode(hash).orElseThrow();
        });
    }

    private void invite(Delegation delegation, Property flat, String key) {
        post.send(new Mail.TenantInvitationMail(
                delegation.email(),
                name(delegation.owner()),
                flat.address().brief(),
                key,
                delegation.invitedAt().plus(Delegation.LINK_LASTS)));
    }

    private ShownDelegation shown(Delegation it) {
        var tenant = persons.find(it.tenant());
        return new ShownDelegation(it, tenant.map(Person::name).orElse(""), address(it.property()), state(it, tenant));
    }

    private State state(Delegation it, Optional<Person> tenant) {
        if (it.endedAt() != null) {
            return State.ENDED;
        }
        if (it.period().isOverBy(today())) {
            return State.OVER;
        }
        if (tenant.filter(one -> one.account() != null).isEmpty()) {
            return State.INVITED;
        }
        return it.period().includes(today()) ? State.ACTIVE : State.TO_COME;
    }

    private String name(String owner) {
        return persons.find(owner)
                .map(Person::name)
                .or(() -> companies.find(owner).map(Company::name))
                .orElse("");
    }

    private String address(String property) {
        return properties.find(property).map(it -> it.address().brief()).orElse("");
    }

    private String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, Registering.RIGA);
    }
}
