package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.ANNA;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.COMPANY;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.ILZE;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.JANIS;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.company;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.flat;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.house;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.owner;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.representative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateGranted;
import lv.ogresnamsaimnieks.events.IdentityEvent.MandateRevoked;
import lv.ogresnamsaimnieks.identity.mandate.Clerk;
import lv.ogresnamsaimnieks.identity.mandate.Deed;
import lv.ogresnamsaimnieks.identity.mandate.InMemoryMandates;
import lv.ogresnamsaimnieks.identity.mandate.Mandate.State;
import lv.ogresnamsaimnieks.identity.mandate.MandateEntry;
import lv.ogresnamsaimnieks.identity.mandate.MandateGrants;
import lv.ogresnamsaimnieks.identity.mandate.Mandating;
import lv.ogresnamsaimnieks.identity.mandate.Scans;
import lv.ogresnamsaimnieks.identity.mandate.Step;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandatingTests {

    private static final Clerk LIGA = new Clerk("liga", "Līga");
    private static final Clerk MARTINS = new Clerk("martins", "Mārtiņš");
    private static final Clerk DACE = new Clerk("dace", "Dace");
    private static final byte[] PDF = "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII);

    private final InMemoryRegister register = new InMemoryRegister();
    private final InMemoryMandates mandates = new InMemoryMandates();
    private final InMemoryScans scans = new InMemoryScans();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final Recording recording =
            new Recording(register.houses, register.properties, register.persons, register.companies, register.codes);
    private final Mandating mandating = new Mandating(
            mandates,
            scans,
            register.persons,
            register.companies,
            register.properties,
            RegisterFixture.SECTIONS,
            register.codes,
            clock);
    private final Owning owning = new Owning(
            register.houses,
            register.properties,
            register.persons,
            register.companies,
            List.of(new MandateGrants(mandates)),
            RegisterFixture.SECTIONS,
            register.codes,
            clock);
    private final Registering registering = new Registering(
            register.persons,
            register.properties,
            register.attempts,
            List.of(new MandateGrants(mandates)),
            register.codes,
            clock);

    @BeforeEach
    void annaHasTwoFlats() {
        recording.house(house(), false);
        recording.property(flat(owner(ANNA, "1/1", "2019-05-01", null)), false);
        recording.property(flat("parauga-7-13", "13", "100124", owner(ANNA, "1/1", "2020-01-01", null)), false);
        recording.property(flat("parauga-7-14", "14", "100125", owner(JANIS, "1/1", "2020-01-01", null)), false);
    }

    @Test
    void opensNothingBeforeASecondPersonApproved() {
        mandating.record("m", entry(), LIGA);
        mandating.scan("m", PDF, LIGA);

        assertThat(seenByIlze()).isEmpty();
        assertThat(registering.recognise(hash(ILZE), "swedbank")).isInstanceOf(Recognition.Unknown.class);
        assertThat(refused(() -> mandating.approve("m", LIGA)).type()).isEqualTo("four-eyes");
        assertThat(seenByIlze()).isEmpty();

        assertThat(mandating.approve("m", MARTINS).orElseThrow().inForce()).isTrue();

        assertThat(seenByIlze()).containsExactly("parauga-7-12");
        assertThat(registering.recognise(hash(ILZE), "swedbank")).isInstanceOf(Recognition.Known.class);
        assertThat(mandates.told)
                .containsExactly(new MandateGranted(
                        "parauga-7-12",
                        "m",
                        person(ANNA),
                        person(ILZE),
                        List.of("bills", "meters"),
                        LocalDate.parse("2026-11-01"),
                        LocalDate.parse("2027-10-31")));
    }

    @Test
    void isNotApprovedByWhoGaveTheScanNorWithoutOne() {
        mandating.record("m", entry(), LIGA);
        assertThat(refused(() -> mandating.approve("m", MARTINS)).type()).isEqualTo("scan-missing");

        mandating.scan("m", PDF, MARTINS);

        assertThat(refused(() -> mandating.approve("m", MARTINS)).type()).isEqualTo("four-eyes");
        assertThat(mandating.shown("m", MARTINS).orElseThrow().approvable()).isFalse();
        assertThat(mandating.shown("m", DACE).orElseThrow().approvable()).isTrue();
        assertThat(mandating.approve("m", DACE)).isPresent();
    }

    @Test
    void namesInWhoseNameOneActs() {
        approved("m", entry());

        var seen = owning.selectable(person(ILZE)).getFirst();

        assertThat(seen.capacity()).isEqualTo(Capacity.GRANTEE);
        assertThat(seen.owner()).contains(new SelectableProperty.Named(person(ANNA), "Anna Ozola"));
        assertThat(seen.sections()).containsExactly("bills", "meters");
        assertThat(owning.properties(person(ILZE))).isEmpty();
        assertThat(owning.selectable(person(ANNA)).getFirst().people()).containsEntry(person(ILZE), "Ilze Kalniņa");
        assertThat(owning.selectable(person(JANIS)).getFirst().people()).doesNotContainKey(person(ILZE));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31, false", "2026-11-01, true", "2027-10-31, true", "2027-11-01, false"})
    void lastsFromItsFirstDayToItsLast(String day, boolean lasts) {
        approved("m", entry());

        clock.set(day + "T12:00");

        assertThat(seenByIlze().isEmpty()).isEqualTo(!lasts);
        assertThat(mandating.shown("m", LIGA).orElseThrow().inForce()).isEqualTo(lasts);
    }

    @Test
    void endsAtOnceWhenItIsRevoked() {
        approved("m", entry());

        mandating.revoke("m", "Pilnvaras devējs to atsauca.", LIGA);

        assertThat(seenByIlze()).isEmpty();
        assertThat(mandates.told.getLast()).isEqualTo(new MandateRevoked("parauga-7-12", "m"));
        assertThat(mandating.shown("m", LIGA).orElseThrow().mandate().history())
                .extracting(it -> it.kind() + " " + it.by().id())
                .containsExactly("RECORDED liga", "SCANNED liga", "APPROVED martins", "REVOKED liga");
        assertThat(refused(() -> mandating.revoke("m", "Vēlreiz.", LIGA)).type())
                .isEqualTo("mandate-decided");
        assertThat(registering.recognise(hash(ILZE), "swedbank")).isInstanceOf(Recognition.Unknown.class);
    }

    @Test
    void endsWithTheGrantorsOwnership() {
        approved("m", entry());
        recording.property(
                flat(owner(ANNA, "1/1", "2019-05-01", "2026-12-10"), owner(JANIS, "1/1", "2026-12-11", null)), false);

        clock.set("2026-12-10T23:59");
        assertThat(seenByIlze()).containsExactly("parauga-7-12");
        clock.set("2026-12-11T00:00");
        assertThat(seenByIlze()).isEmpty();
        var kept = owning.selectable(person(ANNA)).getLast();
        assertThat(kept.former()).isTrue();
        assertThat(kept.time().until()).isEqualTo("2026-12-10");
        assertThat(kept.sections()).doesNotContain("house-file", "addresses").contains("bills", "meters");
    }

    @Test
    void isNeverApprovedAfterItWasRefused() {
        mandating.record("m", entry(), LIGA);
        mandating.scan("m", PDF, LIGA);

        mandating.refuse("m", " Pilnvarojumā nav norādīts dzīvoklis. ", MARTINS);

        assertThat(refused(() -> mandating.approve("m", DACE)).type()).isEqualTo("mandate-decided");
        assertThat(refused(() -> mandating.scan("m", PDF, LIGA)).type()).isEqualTo("mandate-decided");
        var refused = mandating.shown("m", LIGA).orElseThrow().mandate();
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.history().getLast().kind()).isEqualTo(Step.Kind.REFUSED);
        assertThat(refused.history().getLast().reason()).isEqualTo("Pilnvarojumā nav norādīts dzīvoklis.");
        assertThat(mandates.told).isEmpty();
    }

    @Test
    void isNotApprovedWhenTheFlatWasSoldWhileItWaited() {
        mandating.record("m", entry(), LIGA);
        mandating.scan("m", PDF, LIGA);
        recording.property(flat(owner(ANNA, "1/1", "2019-05-01", "2026-11-29")), false);

        assertThat(refused(() -> mandating.approve("m", MARTINS)).type()).isEqualTo("grantor-owns-no-more");
        assertThat(mandates.told).isEmpty();
    }

    @Test
    void isRecordedOnceHoweverOftenItIsSent() {
        assertThat(mandating.record("m", entry(), LIGA).repeated()).isFalse();
        assertThat(mandating.record("m", entry(), LIGA).repeated()).isTrue();
        assertThat(refused(() -> mandating.record("m", entry(List.of("parauga-7-13"), List.of("bills")), LIGA))
                        .type())
                .isEqualTo("mandate-differs");
    }

    @Test
    void namesEverythingThatIsWrongAndKeepsNothing() {
        var refused = refused(() -> mandating.record(
                "m",
                new MandateEntry(
                        person(ANNA),
                        PersonalCode.of(ANNA).orElseThrow(),
                        "Anna",
                        "Ozola",
                        List.of("parauga-7-12", "parauga-7-14", "nowhere"),
                        List.of("bills", "settings"),
                        new Deed("Notārs", "1", LocalDate.parse("2026-12-01")),
                        LocalDate.parse("2026-11-30"),
                        LocalDate.parse("2026-11-29")),
                LIGA));

        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .containsExactly(
                        "properties[1] not-owned",
                        "properties[2] not-owned",
                        "sections[1] unknown-section",
                        "granteePersonalCode same-person",
                        "issuedOn in-the-future",
                        "from before-issued",
                        "until before-from");
        assertThat(mandates.find("m")).isEmpty();
        assertThat(register.persons.all).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF", "GIF89a...", "PK..."})
    void refusesAScanThatIsNone(String content) {
        mandating.record("m", entry(), LIGA);

        assertThat(refused(() -> mandating.scan("m", content.getBytes(StandardCharsets.US_ASCII), LIGA))
                        .wrongs())
                .extracting(Wrong::code)
                .containsExactly("unknown-type");
        assertThat(scans.all).isEmpty();
    }

    @Test
    void refusesAScanThatIsTooLarge() {
        mandating.record("m", entry(), LIGA);
        var large = new byte[Mandating.LARGEST_SCAN + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThat(refused(() -> mandating.scan("m", large, LIGA)).wrongs())
                .extracting(Wrong::code)
                .containsExactly("too-large");
    }

    @Test
    void isGrantedByACompanyTooAndNotByItsRepresentative() {
        recording.property(
                flat(
                        "parauga-7-15",
                        "15",
                        "100126",
                        company("2024-01-01", null, representative(ILZE, "2024-01-01", null))),
                false);
        var owner = mandating.grantors("100126").orElseThrow().owners().getFirst();
        assertThat(owner.code()).isEqualTo(COMPANY);

        var byCompany = new MandateEntry(
                owner.id(),
                PersonalCode.of(JANIS).orElseThrow(),
                "Jānis",
                "Bērziņš",
                List.of("parauga-7-15"),
                List.of("bills"),
                deed(),
                LocalDate.parse("2026-11-01"),
                null);
        approved("m", byCompany);

        assertThat(owning.selectable(person(JANIS)))
                .extracting(it -> it.property().id() + " " + it.capacity())
                .containsExactly("parauga-7-14 OWNER", "parauga-7-15 GRANTEE");
    }

    private void approved(String id, MandateEntry entry) {
        mandating.record(id, entry, LIGA);
        mandating.scan(id, PDF, LIGA);
        mandating.approve(id, MARTINS);
    }

    private List<String> seenByIlze() {
        return register.persons.withCode(hash(ILZE)).map(Person::id).map(owning::selectable).orElse(List.of()).stream()
                .map(it -> it.property().id())
                .toList();
    }

    private MandateEntry entry() {
        return entry(List.of("parauga-7-12"), List.of("meters", "bills"));
    }

    private MandateEntry entry(List<String> properties, List<String> sections) {
        return new MandateEntry(
                person(ANNA),
                PersonalCode.of(ILZE).orElseThrow(),
                "Ilze",
                "Kalniņa",
                properties,
                sections,
                deed(),
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2027-10-31"));
    }

    private static Deed deed() {
        return new Deed("Zvērināta notāre Paula Paraugs", "1234", LocalDate.parse("2026-10-28"));
    }

    private String person(String code) {
        return register.persons.withCode(hash(code)).orElseThrow().id();
    }

    private String hash(String code) {
        return register.codes.hash(PersonalCode.of(code).orElseThrow());
    }

    private static Refused refused(ThrowingCallable what) {
        return catchThrowableOfType(Refused.class, what);
    }

    private static final class InMemoryScans implements Scans {

        private final Map<String, byte[]> all = new HashMap<>();

        @Override
        public void store(String scan, byte[] content) {
            all.put(scan, content);
        }

        @Override
        public Optional<byte[]> find(String scan) {
            return Optional.ofNullable(all.get(scan));
        }
    }
}
