package lv.ogresnamsaimnieks.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lv.ogresnamsaimnieks.identity.FoundOwner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What whoever keeps applications has to do. Every test begins with nothing. */
public abstract class ApplicationsContract {

    private static final Instant MONDAY = Instant.parse("2026-11-30T07:00:00Z");
    private static final StaffMember ILGA = new StaffMember("staff-1", "Ilga Testa");

    private static final FoundOwner ANNA = new FoundOwner("anna", "Anna Ozola", "010150-*****", false, List.of());

    protected abstract Applications applications();

    @Test
    void findsWhatWasSavedWhole() {
        var letter = letter("P-2026-00001", MONDAY);
        applications().save(letter);
        var office = office("P-2026-00002", MONDAY);
        applications().save(office);

        assertThat(applications().find("P-2026-00001"))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(letter);
        assertThat(applications().find("P-2026-00002"))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(office);
        assertThat(applications().find("P-2026-00003")).isEmpty();
    }

    @Test
    void savesOnlyWhatHasNotMovedOn() {
        applications().save(letter("P-2026-00001", MONDAY));
        var found = applications().find("P-2026-00001").orElseThrow();
        applications().save(found.refused(new Refusal(RefusalReason.OTHER, "Nē."), "a@b.lv", ILGA, MONDAY));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> applications().save(found.approved(ANNA, "a@b.lv", ILGA, MONDAY)));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> applications().save(letter("P-2026-00001", MONDAY)));
    }

    @Test
    void listsNewestFirstByWhatIsAskedFor() {
        applications().save(letter("P-2026-00001", MONDAY));
        applications().save(office("P-2026-00002", MONDAY.plusSeconds(60)));
        applications().save(letter("P-2026-00003", MONDAY.plusSeconds(120)));

        assertThat(ids(null, null, null, 0, 10)).containsExactly("P-2026-00003", "P-2026-00002", "P-2026-00001");
        assertThat(ids(null, null, null, 1, 1)).containsExactly("P-2026-00002");
        assertThat(ids(State.RECEIVED, null, null, 0, 10)).containsExactly("P-2026-00003", "P-2026-00001");
        assertThat(ids(null, Way.OFFICE, null, 0, 10)).containsExactly("P-2026-00002");
        assertThat(ids(State.RECEIVED, Way.OFFICE, null, 0, 10)).isEmpty();
        assertThat(ids(null, null, "00003", 0, 10)).containsExactly("P-2026-00003");
        assertThat(ids(null, null, ".*", 0, 10)).isEmpty();
        assertThat(applications().count(new Applications.Filter(State.RECEIVED, null, null)))
                .isEqualTo(2);
        assertThat(applications().longestWaiting()).map(Application::id).contains("P-2026-00001");
    }

    @Test
    void tellsWhoseMailIsDueAndFindsTheLinkInIt() {
        applications().save(letter("P-2026-00001", MONDAY));
        applications().save(office("P-2026-00002", MONDAY));

        assertThat(applications().due(MONDAY.minusSeconds(1), 10)).isEmpty();
        assertThat(applications().due(MONDAY, 10)).extracting(Application::id).containsExactly("P-2026-00002");

        var due = applications().due(MONDAY, 10).getFirst();
        applications()
                .save(due.with(
                        Objects.requireNonNull(due.invitation()).withKey("key"),
                        Objects.requireNonNull(due.delivery()).tried(MONDAY).sent(MONDAY)));

        assertThat(applications().due(MONDAY.plusSeconds(100_000), 10)).isEmpty();
        assertThat(applications().withInvitation(Invitation.hash("key")))
                .map(Application::id)
                .contains("P-2026-00002");
        assertThat(applications().withInvitation(Invitation.hash("other"))).isEmpty();
    }

    private List<String> ids(@Nullable State state, @Nullable Way way, @Nullable String number, int skip, int limit) {
        return applications().find(new Applications.Filter(state, way, number), skip, limit).stream()
                .map(Application::id)
                .toList();
    }

    private static Application letter(String id, Instant at) {
        var finding = new SignatureFinding(
                "JĀNIS BĒRZIŅŠ",
                "010150-*****",
                "XAdES-BASELINE-LT",
                Qualification.QUALIFIED,
                at,
                true,
                List.of("iesniegums.txt"),
                null);
        var findings = new LetterFindings(
                LetterType.ASIC_E,
                List.of(finding),
                List.of(new SignedFile("iesniegums.txt", true)),
                List.of(),
                new Trust(Trust.Source.TRUSTED_LISTS, at));
        return new Application(
                id,
                Way.LETTER,
                at,
                State.RECEIVED,
                "JĀNIS BĒRZIŅŠ",
                "010150-*****",
                "hash",
                null,
                null,
                new ReceivedLetter("iesniegums.edoc", 48_000, at.plusSeconds(1000), findings),
                null,
                null,
                null,
                null,
                List.of(new Step(at, Step.Kind.RECEIVED, ILGA)),
                0);
    }

    private static Application office(String id, Instant at) {
        return new Application(
                        id,
                        Way.OFFICE,
                        at,
                        State.RECEIVED,
                        "Anna Ozola",
                        "010150-*****",
                        null,
                        "anna",
                        null,
                        null,
                        new IdentityDocument(IdentityDocument.Kind.PASSPORT, "123"),
                        null,
                        null,
                        null,
                        List.of(new Step(at, Step.Kind.RECEIVED, ILGA)),
                        0)
                .approved(ANNA, "anna@piemers.lv", ILGA, at);
    }
}
