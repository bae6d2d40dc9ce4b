package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.ANNA;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.JANIS;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.flat;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.house;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.registration.Applications;
import lv.ogresnamsaimnieks.identity.registration.Applying;
import lv.ogresnamsaimnieks.identity.registration.CheckedLetter;
import lv.ogresnamsaimnieks.identity.registration.Delivery;
import lv.ogresnamsaimnieks.identity.registration.Flaw;
import lv.ogresnamsaimnieks.identity.registration.IdentityDocument;
import lv.ogresnamsaimnieks.identity.registration.InMemoryApplications;
import lv.ogresnamsaimnieks.identity.registration.Inviting;
import lv.ogresnamsaimnieks.identity.registration.LetterFindings;
import lv.ogresnamsaimnieks.identity.registration.LetterType;
import lv.ogresnamsaimnieks.identity.registration.Letters;
import lv.ogresnamsaimnieks.identity.registration.Mail;
import lv.ogresnamsaimnieks.identity.registration.Refusal;
import lv.ogresnamsaimnieks.identity.registration.RefusalReason;
import lv.ogresnamsaimnieks.identity.registration.SignedLetter;
import lv.ogresnamsaimnieks.identity.registration.Signer;
import lv.ogresnamsaimnieks.identity.registration.StaffMember;
import lv.ogresnamsaimnieks.identity.registration.Standing;
import lv.ogresnamsaimnieks.identity.registration.State;
import lv.ogresnamsaimnieks.identity.registration.Step;
import lv.ogresnamsaimnieks.identity.registration.Trust;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplyingTests {

    private static final StaffMember ILGA = new StaffMember("staff-1", "Ilga Testa");
    private static final SignedLetter LETTER = new SignedLetter("C:\\iesniegums.edoc", Path.of("none"), 48_000);
    private static final String EMAIL = "anna@piemers.lv";

    private final InMemoryRegister register = new InMemoryRegister();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final Applications applications = new InMemoryApplications();
    private final List<String> kept = new ArrayList<>();
    private final List<Mail> mails = new ArrayList<>();
    private final Finding finding = new Finding(register.properties, register.persons, register.codes, clock);
    private final Inviting inviting = new Inviting(applications, finding, this::send, clock);
    private final Applying applying = new Applying(
            applications,
            new KeptLetters(),
            _ -> this.letter,
            finding,
            register.attempts,
            register.codes,
            clock,
            Duration.ofDays(365));

    private CheckedLetter letter = signedBy(ANNA);
    private boolean mailServerIsThere = true;

    @BeforeEach
    void record() {
        var recording = new Recording(
                register.houses, register.properties, register.persons, register.companies, register.codes);
        recording.house(house(), false);
        recording.property(flat(owner(ANNA, "1/1", "2019-05-01", null)), false);
    }

    @Test
    void receivesALetterAndSaysWhoseItIs() {
        var shown = applying.receive(LETTER, " Anna@Piemers.LV ", ILGA);

        assertThat(shown.standing()).isEqualTo(Standing.RECEIVED);
        assertThat(shown.owner().orElseThrow().holdings())
                .extracting(FoundOwner.Holding::address)
                .containsExactly("Parauga iela 7–12, Ogre");
        var application = shown.application();
        assertThat(application.id()).isEqualTo("P-2026-00001");
        assertThat(application.email()).isEqualTo(EMAIL);
        assertThat(application.personalCodeMasked()).isEqualTo("010150-*****");
        var received = Objects.requireNonNull(application.letter());
        assertThat(received.fileName()).isEqualTo("iesniegums.edoc");
        assertThat(received.keptUntil()).isEqualTo(Instant.parse("2027-11-30T07:00:00Z"));
        assertThat(application.steps()).extracting(Step::kind).containsExactly(Step.Kind.RECEIVED);
        assertThat(kept).containsExactly("P-2026-00001");
        assertThat(mails).isEmpty();
    }

    @Test
    void invitesWhoIsApprovedAndOpensTheLinkOfTheMail() {
        var shown = approved();

        assertThat(shown.standing()).isEqualTo(Standing.INVITED);
        assertThat(stateOf(shown)).isEqualTo(Delivery.State.WAITING);
        assertThat(inviting.sendDue(10)).isEqualTo(1);
        assertThat(inviting.sendDue(10)).isZero();
        var mail = invitation();
        assertThat(mail.to()).isEqualTo(EMAIL);
        assertThat(inviting.opened(hash(mail.key()))).get().satisfies(it -> {
            assertThat(it.owner().name()).isEqualTo("Anna Ozola");
            assertThat(it.email()).isEqualTo(EMAIL);
        });
        assertThat(inviting.opened(hash("another"))).isEmpty();
        assertThat(stateOf(found())).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void invitesOnlyOnce() {
        approved();
        inviting.sendDue(10);
        registerAnna();

        assertThat(inviting.opened(hash(invitation().key()))).isEmpty();
        assertThat(found().standing()).isEqualTo(Standing.REGISTERED);
        refused("has-account", () -> applying.inviteAgain("P-2026-00001", EMAIL, ILGA));
    }

    @Test
    void letsAnInvitationExpireAndSendsAnother() {
        approved();
        inviting.sendDue(10);
        var first = invitation();
        clock.set("2026-12-14T08:59:59");
        assertThat(inviting.opened(hash(first.key()))).isPresent();
        clock.set("2026-12-14T09:00");
        assertThat(inviting.opened(hash(first.key()))).isEmpty();
        assertThat(found().standing()).isEqualTo(Standing.INVITATION_EXPIRED);

        applying.inviteAgain("P-2026-00001", "anna.ozola@piemers.lv", ILGA);
        inviting.sendDue(10);

        assertThat(inviting.opened(hash(first.key()))).isEmpty();
        assertThat(inviting.opened(hash(invitation().key()))).isPresent();
        assertThat(invitation().to()).isEqualTo("anna.ozola@piemers.lv");
    }

    @Test
    void opensTheAccountAtTheAddressThatTheLastMailWentTo() {
        approved();
        inviting.sendDue(10);
        clock.set("2026-11-30T09:05");
        applying.inviteAgain("P-2026-00001", "anna.ozola@piemers.lv", ILGA);
        inviting.sendDue(10);

        assertThat(inviting.opened(hash(invitation().key())).orElseThrow().email())
                .isEqualTo("anna.ozola@piemers.lv");
    }

    @Test
    void doesNotSendWithoutEnd() {
        approved();
        refused("too-soon", () -> applying.inviteAgain("P-2026-00001", EMAIL, ILGA));
        for (int minute = 1; minute <= 4; minute++) {
            clock.set("2026-11-30T09:0%d".formatted(minute));
            applying.inviteAgain("P-2026-00001", EMAIL, ILGA);
        }
        clock.set("2026-12-01T09:00");
        refused("too-many-invitations", () -> applying.inviteAgain("P-2026-00001", EMAIL, ILGA));
    }

    @Test
    void triesAMailAgainUntilTheServerTakesIt() {
        approved();
        mailServerIsThere = false;
        assertThat(inviting.sendDue(10)).isEqualTo(1);
        assertThat(inviting.sendDue(10)).isZero();
        clock.set("2026-11-30T09:01");
        mailServerIsThere = true;
        assertThat(inviting.sendDue(10)).isEqualTo(1);

        assertThat(inviting.opened(hash(invitation().key()))).isPresent();
    }

    @Test
    void givesAMailUpAfterADay() {
        approved();
        mailServerIsThere = false;
        for (int day = 1; day <= 20; day++) {
            clock.set("2026-12-%02dT09:00".formatted(day));
            inviting.sendDue(10);
        }

        assertThat(stateOf(found())).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(mails).isEmpty();
    }

    @Test
    void tellsWhoHasAnAccountSo() {
        registerAnna();
        applying.receive(LETTER, null, ILGA);
        var shown = applying.approve("P-2026-00001", "other@piemers.lv", ILGA).orElseThrow();
        inviting.sendDue(10);

        assertThat(shown.standing()).isEqualTo(Standing.ALREADY_REGISTERED);
        assertThat(mails).singleElement().isInstanceOfSatisfying(Mail.AlreadyRegisteredMail.class, it -> {
            assertThat(it.to()).isEqualTo("other@piemers.lv");
            assertThat(it.toString()).doesNotContain("sub");
        });
    }

    @Test
    void approvesNobodyWhomTheRegisterDoesNotKnow() {
        letter = signedBy(JANIS);
        assertThat(applying.receive(LETTER, null, ILGA).owner()).isEmpty();

        refused("not-in-register", () -> applying.approve("P-2026-00001", EMAIL, ILGA));
        applying.refuse(
                "P-2026-00001",
                new Refusal(RefusalReason.NOT_OWNER, RefusalReason.NOT_OWNER.letter()),
                "janis@piemers.lv",
                ILGA);
        inviting.sendDue(10);

        assertThat(mails).singleElement().isInstanceOfSatisfying(Mail.RefusalMail.class, it -> {
            assertThat(it.to()).isEqualTo("janis@piemers.lv");
            assertThat(it.message()).contains("65049114", "info@ogresnamsaimnieks.lv", "Mālkalnes prospekts 3");
        });
    }

    @Test
    void approvesNobodyWhoDoesNotOwnAnythingAnyMore() {
        approved();
        var recording = new Recording(
                register.houses, register.properties, register.persons, register.companies, register.codes);
        inviting.sendDue(10);
        recording.property(flat(owner(ANNA, "1/1", "2019-05-01", "2026-11-29")), false);

        assertThat(inviting.opened(hash(invitation().key()))).isEmpty();
        applying.receive(LETTER, null, ILGA);
        refused("not-in-register", () -> applying.approve("P-2026-00002", EMAIL, ILGA));
    }

    @Test
    void knowsWhoCameIntoTheRegisterAfterTheLetter() {
        letter = signedBy(JANIS);
        applying.receive(LETTER, null, ILGA);
        var recording = new Recording(
                register.houses, register.properties, register.persons, register.companies, register.codes);
        recording.property(flat(owner(JANIS, "1/1", "2026-12-01", null)), false);

        assertThat(applying.approve("P-2026-00001", EMAIL, ILGA).orElseThrow().standing())
                .isEqualTo(Standing.INVITED);
    }

    @Test
    void approvesNoSignatureThatIsNotValid() {
        letter = flawed(Flaw.ALTERED);
        applying.receive(LETTER, null, ILGA);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> applying.approve("P-2026-00001", EMAIL, ILGA))
                .satisfies(it -> {
                    assertThat(it.type()).isEqualTo("signature-invalid");
                    assertThat(it).hasMessage("Dokuments pēc parakstīšanas ir mainīts.");
                });
    }

    @Test
    void decidesOnce() {
        approved();
        refused("already-decided", () -> applying.approve("P-2026-00001", EMAIL, ILGA));
        refused(
                "already-decided",
                () -> applying.refuse("P-2026-00001", new Refusal(RefusalReason.OTHER, "Nē"), EMAIL, ILGA));
        assertThat(applying.approve("P-2026-09999", EMAIL, ILGA)).isEmpty();
    }

    @Test
    void invitesFromTheOfficeAtOnce() {
        var anna = finding.owners(new OwnerSearch("ozola", null, null, null)).getFirst();
        var shown = applying.atOffice(
                anna.person(), new IdentityDocument(IdentityDocument.Kind.PASSPORT, "123"), EMAIL, ILGA);
        inviting.sendDue(10);

        assertThat(shown.standing()).isEqualTo(Standing.INVITED);
        assertThat(shown.application().steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.RECEIVED, Step.Kind.APPROVED);
        assertThat(inviting.opened(hash(invitation().key()))).isPresent();
        registerAnna();
        refused(
                "has-account",
                () -> applying.atOffice(
                        anna.person(), new IdentityDocument(IdentityDocument.Kind.PASSPORT, "123"), EMAIL, ILGA));
    }

    @Test
    void findsOwnersAsPeopleType() {
        var both = new String[] {"anna ozola", "OZOLA", "ozo ann"};
        for (var name : both) {
            assertThat(finding.owners(new OwnerSearch(name, null, null, null)))
                    .as(name)
                    .hasSize(1);
        }
        for (var address : List.of("Parauga iela 7-12", "parauga iela 7–12", "Parauga", "Parauga iela 7")) {
            assertThat(finding.owners(new OwnerSearch(null, address, null, null)))
                    .as(address)
                    .hasSize(1);
        }
        assertThat(finding.owners(new OwnerSearch(null, "Parauga iela 7-13", null, null)))
                .isEmpty();
        assertThat(finding.owners(new OwnerSearch("Bērziņš", "Parauga iela 7-12", null, null)))
                .isEmpty();
        assertThat(finding.owners(new OwnerSearch(null, null, "100123", null))).hasSize(1);
        assertThat(finding.owners(
                        new OwnerSearch(null, null, null, PersonalCode.of(ANNA).orElseThrow())))
                .hasSize(1);
        assertThat(finding.owners(
                        new OwnerSearch(null, null, null, PersonalCode.of(JANIS).orElseThrow())))
                .isEmpty();
    }

    @Test
    void pagesAndSaysHowManyWait() {
        applying.receive(LETTER, null, ILGA);
        clock.set("2026-11-30T10:00");
        applying.receive(LETTER, null, ILGA);
        applying.approve("P-2026-00002", EMAIL, ILGA);

        var page = applying.page(new Applications.Filter(null, null, null), 0, 1);
        assertThat(page.shown()).extracting(it -> it.application().id()).containsExactly("P-2026-00002");
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.waiting()).isEqualTo(1);
        assertThat(page.waitingSince()).isEqualTo(Instant.parse("2026-11-30T07:00:00Z"));
        assertThat(applying.page(new Applications.Filter(State.RECEIVED, null, null), 0, 10)
                        .shown())
                .extracting(it -> it.application().id())
                .containsExactly("P-2026-00001");
    }

    private Applying.Shown approved() {
        applying.receive(LETTER, null, ILGA);
        return applying.approve("P-2026-00001", EMAIL, ILGA).orElseThrow();
    }

    private static Delivery.State stateOf(Applying.Shown shown) {
        return Objects.requireNonNull(shown.application().delivery()).state();
    }

    private Applying.Shown found() {
        return applying.find("P-2026-00001").orElseThrow();
    }

    private void registerAnna() {
        var registering = new Registering(
                register.persons,
                register.properties,
                register.attempts,
                List.of(register.grants),
                register.codes,
                clock);
        registering.register(
                register.persons.withCode("hash of 01015000017").orElseThrow().id(), new Account("sub", EMAIL));
    }

    private Mail.InvitationMail invitation() {
        return (Mail.InvitationMail) mails.getLast();
    }

    private boolean send(Mail mail) {
        return mailServerIsThere && mails.add(mail);
    }

    private static void refused(String type, Runnable command) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(command::run)
                .satisfies(it -> assertThat(it.type()).isEqualTo(type));
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CheckedLetter signedBy(String code) {
        return new CheckedLetter(findings(List.of()), Optional.of(new Signer("ANNA OZOLA", PersonalCode.of(code))));
    }

    private static CheckedLetter flawed(Flaw flaw) {
        return new CheckedLetter(findings(List.of(flaw)), Optional.empty());
    }

    private static LetterFindings findings(List<Flaw> flaws) {
        return new LetterFindings(
                LetterType.ASIC_E, List.of(), List.of(), flaws, new Trust(Trust.Source.CONFIGURED, null));
    }

    private class KeptLetters implements Letters {

        @Override
        public void store(String application, Path file, Instant keptUntil) {
            kept.add(application);
        }

        @Override
        public boolean copy(String application, OutputStream to) {
            return kept.contains(application);
        }
    }
}
