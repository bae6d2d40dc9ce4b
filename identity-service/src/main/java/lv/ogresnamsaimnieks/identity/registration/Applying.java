package lv.ogresnamsaimnieks.identity.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.Attempts;
import lv.ogresnamsaimnieks.identity.Finding;
import lv.ogresnamsaimnieks.identity.FoundOwner;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.PersonalCodes;
import org.jspecify.annotations.Nullable;

/** How the staff deal with applications, until the person is invited to open an account or told why not. */
public class Applying {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final Applications applications;
    private final Letters letters;
    private final SignatureCheck signatures;
    private final Finding finding;
    private final Attempts attempts;
    private final PersonalCodes codes;
    private final Clock clock;
    private final Duration lettersKept;

    /**
     * An application and what the register says of its person now.
     *
     * @param owner empty while the register knows nobody who owns something from today on
     */
    public record Shown(Application application, Optional<FoundOwner> owner, Standing standing) {}

    /** Some applications, newest first, of so many, and since when the longest waits for a decision. */
    public record Page(
            List<Shown> shown,
            long total,
            long waiting,
            @Nullable Instant waitingSince) {}

    public Applying(
            Applications applications,
            Letters letters,
            SignatureCheck signatures,
            Finding finding,
            Attempts attempts,
            PersonalCodes codes,
            Clock clock,
            Duration lettersKept) {
        this.applications = applications;
        this.letters = letters;
        this.signatures = signatures;
        this.finding = finding;
        this.attempts = attempts;
        this.codes = codes;
        this.clock = clock;
        this.lettersKept = lettersKept;
    }

    public Page page(Applications.Filter filter, int page, int size) {
        var shown = applications.find(filter, page * size, size).stream()
                .map(this::shown)
                .toList();
        var waiting = new Applications.Filter(State.RECEIVED, null, null);
        return new Page(
                shown,
                applications.count(filter),
                applications.count(waiting),
                applications.longestWaiting().map(Application::receivedAt).orElse(null));
    }

    public Optional<Shown> find(String id) {
        return applications.find(id).map(this::shown);
    }

    /** Takes in a letter, whatever its signature is worth: who sent a bad one has to be told, too. */
    public Shown receive(SignedLetter letter, @Nullable String email, StaffMember by) {
        var checked = signatures.check(letter);
        var at = now();
        var id = nextId(at);
        var findings = checked.findings();
        var code = checked.signer().flatMap(Signer::code);
        var codeHash = code.map(codes::hash);
        var received = new ReceivedLetter(
                LetterName.of(letter.name(), findings.type()), letter.size(), at.plus(lettersKept), findings);
        try {
            letters.store(id, letter.file(), received.keptUntil());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var application = new Application(
                id,
                Way.LETTER,
                at,
                State.RECEIVED,
                checked.signer().map(Signer::name).orElse(null),
                code.map(PersonalCode::masked).orElse(null),
                codeHash.orElse(null),
                codeHash.flatMap(finding::ownerWithCode).map(FoundOwner::person).orElse(null),
                email == null ? null : Emails.of(email),
                received,
                null,
                null,
                null,
                null,
                List.of(new Step(at, Step.Kind.RECEIVED, by)),
                0);
        return saved(application);
    }

    /** The office has made sure whom it has before it; who owns something and has no account is invited at once. */
    public Shown atOffice(String person, IdentityDocument document, String email, StaffMember by) {
        var owner = finding.owner(person)
                .orElseThrow(() -> Refused.input("person", "not-in-register", "Šī persona reģistrā nav atrodama."));
        if (owner.hasAccount()) {
            throw hasAccount();
        }
        var at = now();
        var application = new Application(
                nextId(at),
                Way.OFFICE,
                at,
                State.RECEIVED,
                owner.name(),
                owner.personalCodeMasked(),
                null,
                owner.person(),
                null,
                null,
                document,
                null,
                null,
                null,
                List.of(new Step(at, Step.Kind.RECEIVED, by)),
                0);
        return saved(application.approved(owner, Emails.of(email), by, at));
    }

    /**
     * The letter proves an owner, and the staff have read it: the person is invited, or told that they have an account.
     * Empty if there is no such application.
     */
    public Optional<Shown> approve(String id, String email, StaffMember by) {
        return applications.find(id).map(application -> {
            requireProof(application);
            var owner = owner(application)
                    .orElseThrow(() -> Refused.rule(
                            "not-in-register",
                            "Nav atrodams īpašnieku reģistrā",
                            "Parakstītāja personas koda nav to īpašnieku vidū, kuriem kaut kas pieder tagad vai"
                                    + " turpmāk. Pieteikumu var tikai noraidīt."));
            var to = Emails.of(email);
            var at = now();
            return saved(
                    owner.hasAccount()
                            ? application.approvedInVain(owner, to, by, at)
                            : application.approved(owner, to, by, at));
        });
    }

    /** Empty if there is no such application. */
    public Optional<Shown> refuse(String id, Refusal refusal, String email, StaffMember by) {
        return applications.find(id).map(it -> saved(it.refused(refusal, Emails.of(email), by, now())));
    }

    /** Sends the invitation once more. Empty if there is no such application. */
    public Optional<Shown> inviteAgain(String id, String email, StaffMember by) {
        return applications.find(id).map(application -> {
            var owner = owner(application);
            if (owner.isEmpty()) {
                throw Refused.rule(
                        "not-in-register",
                        "Nav atrodams īpašnieku reģistrā",
                        "Šai personai vairs nekas nepieder, tāpēc uzaicinājumu nesūtām.");
            }
            if (owner.get().hasAccount()) {
                throw hasAccount();
            }
            return saved(application.invitedAgain(Emails.of(email), by, now()));
        });
    }

    private void requireProof(Application application) {
        var letter = application.letter();
        if (letter != null && !letter.findings().valid()) {
            throw Refused.rule(
                    "signature-invalid",
                    "Paraksts nav derīgs",
                    letter.findings().flaws().getFirst().sentence());
        }
    }

    private Optional<FoundOwner> owner(Application application) {
        if (application.person() != null) {
            return finding.owner(application.person());
        }
        return Optional.ofNullable(application.codeHash()).flatMap(finding::ownerWithCode);
    }

    private Shown saved(Application application) {
        applications.save(application);
        return find(application.id()).orElseThrow();
    }

    private Shown shown(Application application) {
        var owner = owner(application);
        return new Shown(application, owner, Standing.of(application, owner, clock.instant()));
    }

    private String nextId(Instant at) {
        var year = LocalDate.ofInstant(at, RIGA).getYear();
        return "P-%d-%05d".formatted(year, attempts.nextNumber(year));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Refused hasAccount() {
        return Refused.rule(
                "has-account",
                "Konts jau ir",
                "Šai personai portālā jau ir konts. Ieiet var ar e-pastu un paroli, banku vai eParakstu; aizmirstu paroli"
                        + " atjauno pieslēgšanās lapā.");
    }

    /** Addresses as they are compared. */
    private static final class Emails {

        static String of(String typed) {
            return typed.strip().toLowerCase(Locale.ROOT);
        }
    }
}
