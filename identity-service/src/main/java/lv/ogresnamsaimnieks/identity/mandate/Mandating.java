package lv.ogresnamsaimnieks.identity.mandate;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.identity.Companies;
import lv.ogresnamsaimnieks.identity.Period;
import lv.ogresnamsaimnieks.identity.Person;
import lv.ogresnamsaimnieks.identity.PersonalCodes;
import lv.ogresnamsaimnieks.identity.Persons;
import lv.ogresnamsaimnieks.identity.Properties;
import lv.ogresnamsaimnieks.identity.Property;
import lv.ogresnamsaimnieks.identity.Registering;
import lv.ogresnamsaimnieks.identity.mandate.Mandate.Changed;
import lv.ogresnamsaimnieks.identity.mandate.ShownMandate.Party;
import lv.ogresnamsaimnieks.identity.mandate.ShownMandate.Place;
import org.jspecify.annotations.Nullable;

/** What staff do with powers of attorney: one records, another approves (FAQ 1). */
public class Mandating {

    /** The largest scan, in bytes. */
    public static final int LARGEST_SCAN = 10 * 1024 * 1024;

    private static final int LONGEST_REASON = 500;
    private static final int MOST_SHOWN = 200;

    /**
     * A power of attorney that was recorded.
     *
     * @param repeated whether it had been before
     */
    public record Recorded(ShownMandate mandate, boolean repeated) {}

    /** A scan with its bytes. */
    public record Opened(Scan scan, ByteBuffer content) {}

    /** A property with those who may grant something there. */
    public record Grantors(Property property, List<Party> owners) {}

    private final Mandates mandates;
    private final Scans scans;
    private final Persons persons;
    private final Companies companies;
    private final Properties properties;
    private final Set<String> sections;
    private final PersonalCodes codes;
    private final Clock clock;

    /**
     * Keeps powers of attorney in these.
     *
     * @param sections all that one may open, by id
     */
    public Mandating(
            Mandates mandates,
            Scans scans,
            Persons persons,
            Companies companies,
            Properties properties,
            Set<String> sections,
            PersonalCodes codes,
            Clock clock) {
        this.mandates = mandates;
        this.scans = scans;
        this.persons = persons;
        this.companies = companies;
        this.properties = properties;
        this.sections = Set.copyOf(sections);
        this.codes = codes;
        this.clock = clock;
    }

    /** The newest, or the newest of a state. */
    public List<ShownMandate> shown(Mandate.@Nullable State state, Clerk clerk) {
        var all = state == null ? mandates.newest(MOST_SHOWN) : mandates.newest(state, MOST_SHOWN);
        return all.stream().map(it -> shown(it, clerk)).toList();
    }

    public Optional<ShownMandate> shown(String mandate, Clerk clerk) {
        return mandates.find(mandate).map(it -> shown(it, clerk));
    }

    /** The property with that client number, and its owners of today. */
    public Optional<Grantors> grantors(String clientNumber) {
        return properties
                .withClientNumber(clientNumber)
                .map(it -> new Grantors(
                        it,
                        it.ownersOn(today()).stream()
                                .map(owner -> party(owner.person()))
                                .toList()));
    }

    /** Records a power of attorney, once however often it is sent. It opens nothing yet. */
    public Recorded record(String id, MandateEntry entry, Clerk clerk) {
        var grantee = persons.withCode(codes.hash(entry.grantee()))
                .orElseGet(() ->
                        Person.of(entry.grantee(), codes).named(entry.granteeGivenName(), entry.granteeFamilyName()));
        var wrongs = contradictions(entry, grantee);
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        var mandate = Mandate.recorded(
                id,
                entry.grantor(),
                grantee.id(),
                entry.properties(),
                entry.sections(),
                entry.deed(),
                new Period(entry.from(), entry.until()),
                clerk,
                now());
        var known = mandates.find(id);
        if (known.isPresent()) {
            if (!known.get().saysTheSameAs(mandate)) {
                throw Refused.rule(
                        "mandate-differs",
                        "Pilnvara jau ir reģistrēta",
                        "Ar šo identifikatoru jau ir reģistrēta cita pilnvara.");
            }
            return new Recorded(shown(known.get(), clerk), true);
        }
        // First the person: one who may do nothing harms nobody.
        if (grantee.version() == 0) {
            persons.save(grantee, List.of());
        }
        mandates.save(mandate, List.of());
        return new Recorded(shown(mandate, clerk), false);
    }

    /** Puts the scan to a power of attorney that nobody has decided on; empty if there is none. */
    public Optional<ShownMandate> scan(String mandate, byte[] content, Clerk clerk) {
        return mandates.find(mandate).map(before -> {
            if (content.length > LARGEST_SCAN) {
                throw Refused.input("scan", "too-large", "Fails ir lielāks par 10 MB.");
            }
            var type = ScanType.of(content)
                    .orElseThrow(() -> Refused.input("scan", "unknown-type", "Der PDF, JPEG vai PNG fails."));
            var scan = new Scan(UUID.randomUUID().toString(), type, content.length);
            var after = before.with(scan, clerk, now());
            scans.store(scan.id(), content);
            mandates.save(after, List.of());
            return shown(after, clerk);
        });
    }

    /** The scan of a power of attorney; empty if there is none. */
    public Optional<Opened> scan(String mandate) {
        return mandates.find(mandate)
                .flatMap(it -> Optional.ofNullable(it.scan()))
                .map(it -> new Opened(
                        it,
                        ByteBuffer.wrap(scans.find(it.id())
                                .orElseThrow(() -> new IllegalStateException("no content for scan " + it.id())))));
    }

    /** The second member of staff says that it is right; from now on it opens what it says. Empty if there is none. */
    public Optional<ShownMandate> approve(String mandate, Clerk clerk) {
        return change(mandate, clerk, it -> {
            var changed = it.approved(clerk, now());
            var gone = it.properties().stream()
                    .filter(one -> !owns(it.grantor(), one))
                    .toList();
            if (!gone.isEmpty()) {
                throw Refused.rule(
                        "grantor-owns-no-more",
                        "Pilnvaras devējs vairs nav īpašnieks",
                        "Kamēr pilnvara gaidīja, pilnvaras devējam beidzās īpašumtiesības.");
            }
            return changed;
        });
    }

    /** Somebody says that it is not right; it never opens anything. Empty if there is none. */
    public Optional<ShownMandate> refuse(String mandate, @Nullable String reason, Clerk clerk) {
        return change(mandate, clerk, it -> it.refused(clerk, written(reason), now()));
    }

    /** It opens nothing any more, at once. Empty if there is none. */
    public Optional<ShownMandate> revoke(String mandate, @Nullable String reason, Clerk clerk) {
        return change(mandate, clerk, it -> it.revoked(clerk, written(reason), now()));
    }

    private Optional<ShownMandate> change(String mandate, Clerk clerk, Function<Mandate, Changed> by) {
        return mandates.find(mandate).map(before -> {
            var changed = by.apply(before);
            mandates.save(changed.mandate(), changed.events());
            return shown(changed.mandate(), clerk);
        });
    }

    private List<Wrong> contradictions(MandateEntry entry, Person grantee) {
        var wrongs = new ArrayList<Wrong>();
        for (int i = 0; i < entry.properties().size(); i++) {
            if (!owns(entry.grantor(), entry.properties().get(i))) {
                wrongs.add(new Wrong(
                        "properties[%d]".formatted(i), "not-owned", "Šis īpašums nepieder pilnvaras devējam."));
            }
        }
        for (int i = 0; i < entry.sections().size(); i++) {
            if (!sections.contains(entry.sections().get(i))) {
                wrongs.add(new Wrong("sections[%d]".formatted(i), "unknown-section", "Tādas sadaļas nav."));
            }
        }
        if (grantee.id().equals(entry.grantor())) {
            wrongs.add(new Wrong("granteePersonalCode", "same-person", "Pilnvaras devējs un ņēmējs ir viena persona."));
        }
        if (entry.deed().issuedOn().isAfter(today())) {
            wrongs.add(new Wrong("issuedOn", "in-the-future", "Pilnvaras datums ir nākotnē."));
        }
        if (entry.from().isBefore(entry.deed().issuedOn())) {
            wrongs.add(new Wrong("from", "before-issued", "Pilnvara nevar būt spēkā pirms tās izdošanas."));
        }
        var until = entry.until();
        if (until != null && until.isBefore(entry.from())) {
            wrongs.add(new Wrong("until", "before-from", "Beigu datums ir pirms sākuma datuma."));
        } else if (until != null && until.isBefore(today())) {
            wrongs.add(new Wrong("until", "over", "Pilnvaras termiņš jau ir beidzies."));
        }
        return wrongs;
    }

    private boolean owns(String grantor, String property) {
        return properties
                .find(property)
                .filter(it -> it.isOwnedBy(grantor, today()))
                .isPresent();
    }

    private static String written(@Nullable String reason) {
        var text = reason == null ? "" : reason.strip();
        if (text.isEmpty()) {
            throw Refused.input("reason", "required", "Norādiet iemeslu.");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_REASON) {
            throw Refused.input("reason", "length", "Iemesls ir garāks par %d rakstzīmēm.".formatted(LONGEST_REASON));
        }
        return text;
    }

    private ShownMandate shown(Mandate mandate, Clerk clerk) {
        return new ShownMandate(
                mandate,
                party(mandate.grantor()),
                party(mandate.grantee()),
                properties.find(mandate.properties()).stream()
                        .map(it -> new Place(
                                it.id(),
                                it.clientNumber(),
                                it.address().brief(),
                                it.isOwnedBy(mandate.grantor(), today())))
                        .toList(),
                mandate.isInForce(today()),
                mandate.state() == Mandate.State.RECORDED && mandate.mayBeApprovedBy(clerk));
    }

    private Party party(String id) {
        return persons.find(id)
                .map(it -> new Party(id, it.name(), codes.masked(it.sealedCode(), id)))
                .or(() -> companies.find(id).map(it -> new Party(id, it.name(), it.registrationNumber())))
                .orElseThrow(() -> new IllegalStateException("neither person nor company: " + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Registering.RIGA);
    }
}
