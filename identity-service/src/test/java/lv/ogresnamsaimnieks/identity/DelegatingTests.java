package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.ANNA;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.events.IdentityEvent.DelegationEnded;
import lv.ogresnamsaimnieks.events.IdentityEvent.ReadingsDelegated;
import lv.ogresnamsaimnieks.identity.delegation.Delegating;
import lv.ogresnamsaimnieks.identity.delegation.DelegationEntry;
import lv.ogresnamsaimnieks.identity.delegation.DelegationGrants;
import lv.ogresnamsaimnieks.identity.delegation.InMemoryDelegations;
import lv.ogresnamsaimnieks.identity.delegation.ShownDelegation;
import lv.ogresnamsaimnieks.identity.registration.Mail;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegatingTests {

    private final InMemoryRegister register = new InMemoryRegister();
    private final InMemoryDelegations delegations = new InMemoryDelegations();
    private final List<Mail.TenantInvitationMail> sent = new ArrayList<>();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final Recording recording =
            new Recording(register.houses, register.properties, register.persons, register.companies, register.codes);
    private final Delegating delegating =
            new Delegating(delegations, register.persons, register.companies, register.properties, this::send, clock);
    private final Owning owning = new Owning(
            register.houses,
            register.properties,
            register.persons,
            register.companies,
            List.of(new DelegationGrants(delegations)),
            RegisterFixture.SECTIONS,
            register.codes,
            clock);

    @BeforeEach
    void annaHasAFlat() {
        recording.house(house(), false);
        recording.property(flat(owner(ANNA, "1/1", "2019-05-01", null)), false);
        recording.property(flat("parauga-7-13", "13", "100124", owner(JANIS, "1/1", "2020-01-01", null)), false);
    }

    @Test
    void opensTheMetersOfOneFlatAndNothingElse() {
        var given = give("toms@piemers.lv");

        var tenant = given.delegation().tenant();
        var seen = owning.selectable(tenant);
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().sections()).containsExactly("meters");
        assertThat(seen.getFirst().capacity()).isEqualTo(Capacity.TENANT);
        assertThat(seen.getFirst().time().from()).isEqualTo("2026-11-30");
        assertThat(seen.getFirst().owner().orElseThrow().name()).isEqualTo("Anna Ozola");
        assertThat(owning.properties(tenant)).isEmpty();
        assertThat(delegations.told)
                .containsExactly(new ReadingsDelegated(
                        "parauga-7-12",
                        given.delegation().id(),
                        person(ANNA),
                        tenant,
                        LocalDate.parse("2026-11-30"),
                        LocalDate.parse("2027-10-31")));
        assertThat(owning.selectable(person(ANNA)).getFirst().people()).containsEntry(tenant, "Toms Īrnieks");
    }

    @Test
    void provesTheAddressByTheLinkOnce() {
        var given = give(" Toms@Piemers.LV ");
        assertThat(sent).singleElement().satisfies(it -> {
            assertThat(it.to()).isEqualTo("toms@piemers.lv");
            assertThat(it.owner()).isEqualTo("Anna Ozola");
        });
        assertThat(delegating.opened(hash("another"))).isEmpty();
        var invited = delegating.opened(hash(sent.getFirst().key())).orElseThrow();
        assertThat(invited.address()).isEqualTo("Parauga iela 7–12, Ogre");

        register.persons.save(
                invited.tenant()
                        .with(new Account("subject", invited.email()), clock.instant())
                        .orElseThrow()
                        .person(),
                List.of());

        assertThat(delegating.opened(hash(sent.getFirst().key()))).isEmpty();
        assertThat(delegating.of(person(ANNA)).getFirst().state()).isEqualTo(ShownDelegation.State.ACTIVE);
        assertThat(given.state()).isEqualTo(ShownDelegation.State.INVITED);
    }

    @Test
    void closesTheLinkWithTimeAndWithANewOne() {
        var given = give("toms@piemers.lv");
        delegating.inviteAgain(person(ANNA), given.delegation().id());

        assertThat(delegating.opened(hash(sent.getFirst().key()))).isEmpty();
        assertThat(delegating.opened(hash(sent.getLast().key()))).isPresent();
        clock.set("2026-12-07T09:00");
        assertThat(delegating.opened(hash(sent.getLast().key()))).isEmpty();
        for (var i = 0; i < 3; i++) {
            delegating.inviteAgain(person(ANNA), given.delegation().id());
        }
        assertThat(refused(() -> delegating.inviteAgain(
                                person(ANNA), given.delegation().id()))
                        .type())
                .isEqualTo("too-many-invitations");
    }

    @Test
    void endsAtOnceAndOnlyByTheOwner() {
        var given = give("toms@piemers.lv");
        var id = given.delegation().id();

        assertThat(delegating.end(person(JANIS), id)).isFalse();
        assertThat(delegating.inviteAgain(person(JANIS), id)).isEmpty();
        assertThat(delegating.of(person(JANIS))).isEmpty();
        assertThat(delegating.end(given.delegation().tenant(), id)).isFalse();
        assertThat(delegating.end(person(ANNA), id)).isTrue();
        assertThat(delegating.end(person(ANNA), id)).isTrue();

        assertThat(owning.selectable(given.delegation().tenant())).isEmpty();
        assertThat(delegations.told).hasSize(2).last().isEqualTo(new DelegationEnded("parauga-7-12", id));
        assertThat(delegating.opened(hash(sent.getFirst().key()))).isEmpty();
        assertThat(delegating.of(person(ANNA)).getFirst().state()).isEqualTo(ShownDelegation.State.ENDED);
    }

    @Test
    void endsWithTheOwnership() {
        var given = give("toms@piemers.lv");
        recording.property(flat(owner(ANNA, "1/1", "2019-05-01", "2026-12-10")), false);

        clock.set("2026-12-11T00:00");

        assertThat(owning.selectable(given.delegation().tenant())).isEmpty();
        assertThat(delegating.delegable(person(ANNA))).isEmpty();
    }

    @Test
    void isGivenInACompanysNameByWhoRepresentsIt() {
        recording.property(
                flat(
                        "parauga-7-15",
                        "15",
                        "100126",
                        company("2024-01-01", null, representative(ILZE, "2024-01-01", null))),
                false);

        var given = delegating.give(person(ILZE), entry("parauga-7-15", "toms@piemers.lv", "2026-12-01", "2026-12-31"));

        assertThat(given.delegation().owner()).isNotEqualTo(person(ILZE));
        assertThat(given.delegation().givenBy()).isEqualTo(person(ILZE));
        assertThat(delegating.of(person(ILZE))).hasSize(1);
        assertThat(sent.getFirst().owner()).isEqualTo("SIA “Parauga nami”");
    }

    @Test
    void goesNoFurtherThanItsLimits() {
        give("toms@piemers.lv");
        assertThat(refused(() -> give("toms@piemers.lv")).type()).isEqualTo("delegated-already");
        give("otrs@piemers.lv");
        assertThat(refused(() -> give("tresais@piemers.lv")).type()).isEqualTo("too-many-delegations");
        delegating.end(
                person(ANNA),
                delegating.of(person(ANNA)).getFirst().delegation().id());
        give("tresais@piemers.lv");
        assertThat(sent).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "parauga-7-13, toms@piemers.lv, 2026-11-30, 2026-12-31, property unknown-property",
        "nowhere, toms@piemers.lv, 2026-11-30, 2026-12-31, property unknown-property",
        "parauga-7-12, toms, 2026-11-30, 2026-12-31, email malformed",
        "parauga-7-12, , 2026-11-30, 2026-12-31, email required",
        "parauga-7-12, toms@piemers.lv, 2026-11-29, 2026-12-31, from in-the-past",
        "parauga-7-12, toms@piemers.lv, 2026-11-30, 2026-11-29, until before-from",
        "parauga-7-12, toms@piemers.lv, 2026-11-30, 2027-12-01, until too-long",
        "parauga-7-12, toms@piemers.lv, , , from required"
    })
    void namesWhatIsWrong(
            String property,
            @Nullable String email,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String wrong) {
        var refused =
                refused(() -> delegating.give(person(ANNA), new DelegationEntry(property, email, "Toms", from, until)));

        assertThat(refused.wrongs())
                .extracting(it -> it.field() + " " + it.code())
                .contains(wrong);
        assertThat(delegations.told).isEmpty();
        assertThat(sent).isEmpty();
    }

    private ShownDelegation give(String email) {
        return delegating.give(person(ANNA), entry("parauga-7-12", email, "2026-11-30", "2027-10-31"));
    }

    private static DelegationEntry entry(String property, String email, String from, String until) {
        return new DelegationEntry(property, email, "Toms Īrnieks", LocalDate.parse(from), LocalDate.parse(until));
    }

    private boolean send(Mail mail) {
        return mail instanceof Mail.TenantInvitationMail it && sent.add(it);
    }

    private String person(String code) {
        return register.persons
                .withCode(register.codes.hash(PersonalCode.of(code).orElseThrow()))
                .orElseThrow()
                .id();
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Refused refused(ThrowingCallable what) {
        return catchThrowableOfType(Refused.class, what);
    }
}
