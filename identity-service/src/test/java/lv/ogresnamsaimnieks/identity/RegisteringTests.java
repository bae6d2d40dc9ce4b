package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.ANNA;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.flat;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.house;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountClosed;
import lv.ogresnamsaimnieks.events.IdentityEvent.AccountRegistered;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteringTests {

    private static final String ANNAS_HASH = "hash of 01015000017";

    private final InMemoryRegister register = new InMemoryRegister();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final Recording recording =
            new Recording(register.houses, register.properties, register.persons, register.companies, register.codes);
    private final Registering registering = new Registering(
            register.persons, register.properties, register.attempts, List.of(register.grants), register.codes, clock);

    @BeforeEach
    void record() {
        recording.house(house(), false);
        recording.property(flat(owner(ANNA, "1/1", "2027-01-01", "2027-06-14")), false);
        register.told.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T09:00, true",
        "2027-01-01T00:00, true",
        "2027-06-14T23:59:59, true",
        "2027-06-15T00:00, false"
    })
    void knowsWhoOwnsSomethingTodayOrLater(String now, boolean known) {
        clock.set(now);

        assertThat(registering.recognise(ANNAS_HASH, "swedbank") instanceof Recognition.Known)
                .isEqualTo(known);
    }

    @Test
    void saysWhoItIsAndWhatTheyOwn() {
        assertThat(registering.recognise(ANNAS_HASH, "swedbank"))
                .isInstanceOfSatisfying(Recognition.Known.class, it -> {
                    assertThat(it.person().name()).isEqualTo("Anna Ozola");
                    assertThat(it.personalCodeMasked()).isEqualTo("010150-*****");
                    assertThat(it.properties()).containsExactly("Parauga iela 7–12, Ogre");
                });
    }

    @Test
    void numbersWhoIsNotKnownByTheYearInRiga() {
        clock.set("2026-12-31T23:59");
        assertThat(registering.recognise("a", "seb")).isEqualTo(new Recognition.Unknown("P-2026-00001"));
        assertThat(registering.recognise("a", "seb")).isEqualTo(new Recognition.Unknown("P-2026-00002"));
        clock.set("2027-01-01T00:30");
        assertThat(registering.recognise("b", "seb")).isEqualTo(new Recognition.Unknown("P-2027-00001"));
    }

    @Test
    void remembersEveryAttempt() {
        registering.recognise(ANNAS_HASH, "swedbank");
        registering.recognise("b", "eparaksts-eid");

        assertThat(register.attemptsMade)
                .extracting(Attempt::way, Attempt::codeHash, it -> it.person() != null)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("swedbank", ANNAS_HASH, true),
                        org.assertj.core.api.Assertions.tuple("eparaksts-eid", "b", false));
        assertThat(register.attemptsMade.getLast().id()).isEqualTo("P-2026-00001");
        assertThat(register.attemptsMade.getLast().at()).isEqualTo(Instant.parse("2026-11-30T07:00:00Z"));
    }

    @Test
    void tellsOfAnAccountOnce() {
        var anna = register.persons.withCode(ANNAS_HASH).orElseThrow().id();

        assertThat(registering.register(anna, new Account("sub", "anna@piemers.lv")))
                .isTrue();
        assertThat(registering.register(anna, new Account("sub", "anna@piemers.lv")))
                .isTrue();

        assertThat(register.told)
                .isEqualTo(List.of(
                        new AccountRegistered(anna, "sub", "anna@piemers.lv", Instant.parse("2026-11-30T07:00:00Z"))));
        assertThat(register.persons.find(anna).orElseThrow().history()).isEmpty();
    }

    @Test
    void tellsOfAnotherAddressAndKeepsTheFormerInTheHistory() {
        var anna = register.persons.withCode(ANNAS_HASH).orElseThrow().id();
        registering.register(anna, new Account("sub", "anna@piemers.lv"));

        registering.register(anna, new Account("sub", "jauna@piemers.lv"));

        assertThat(register.told).hasSize(2);
        assertThat(register.persons.find(anna).orElseThrow().history())
                .containsExactly(new ContactChange(
                        Instant.parse("2026-11-30T07:00:00Z"), "email", "anna@piemers.lv", "jauna@piemers.lv"));
    }

    @Test
    void endsTheAccountAndKeepsThePersonAndTheHistory() {
        var anna = register.persons.withCode(ANNAS_HASH).orElseThrow().id();
        registering.register(anna, new Account("sub", "anna@piemers.lv"));
        register.told.clear();

        registering.close(anna, "another");
        assertThat(register.told).isEmpty();
        registering.close(anna, "sub");
        registering.close(anna, "sub");
        registering.close("nobody", "sub");

        assertThat(register.told)
                .isEqualTo(List.of(new AccountClosed(anna, "sub", Instant.parse("2026-11-30T07:00:00Z"))));
        var person = register.persons.find(anna).orElseThrow();
        assertThat(person.account()).isNull();
        assertThat(person.history())
                .containsExactly(
                        new ContactChange(Instant.parse("2026-11-30T07:00:00Z"), "email", "anna@piemers.lv", null));
        assertThat(registering.recognise(ANNAS_HASH, "seb")).isInstanceOf(Recognition.Known.class);
        assertThat(registering.register(anna, new Account("sub2", "anna@piemers.lv")))
                .isTrue();
    }

    @Test
    void registersNobodyWhoIsNotThere() {
        assertThat(registering.register("nobody", new Account("sub", "anna@piemers.lv")))
                .isFalse();
        assertThat(register.told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', RECOGNISED",
        "MAIL_SENT, MAIL_SENT",
        "MAIL_NOT_TAKEN, MAIL_NOT_TAKEN",
        "MAIL_NOT_TAKEN MAIL_SENT, MAIL_SENT",
        "MAIL_SENT DELIVERED, DELIVERED",
        "MAIL_SENT BOUNCED, BOUNCED",
        "MAIL_SENT DELIVERED BOUNCED, BOUNCED",
        "MAIL_SENT BOUNCED DELIVERED, BOUNCED",
        "MAIL_SENT BOUNCED MAIL_SENT, MAIL_SENT",
        "MAIL_SENT ADDRESS_TAKEN, MAIL_SENT",
        "MAIL_SENT CONFIRMED_BY_LINK, CONFIRMED",
        "MAIL_SENT DELIVERED CONFIRMED_BY_CODE, CONFIRMED",
        "MAIL_SENT CONFIRMED_BY_CODE BOUNCED, CONFIRMED",
        "HAS_ACCOUNT, CONFIRMED"
    })
    void tellsHowFarAnAttemptHasCome(String steps, Attempt.State state) {
        var attempt = annas();
        for (var step : steps.isEmpty() ? List.<String>of() : List.of(steps.split(" ", -1))) {
            assertThat(registering.note(attempt, AttemptStep.Kind.valueOf(step), "anna@piemers.lv", null))
                    .isTrue();
        }

        var made = register.attempts.find(attempt).orElseThrow();
        assertThat(made.state()).isEqualTo(state);
        assertThat(made.stateAt(clock.instant())).isEqualTo(state);
        assertThat(made.steps().getFirst().kind()).isEqualTo(AttemptStep.Kind.RECOGNISED);
        assertThat(made.name()).isEqualTo("Anna Ozola");
        assertThat(made.personalCodeMasked()).isEqualTo("010150-*****");
    }

    @Test
    void expiresADayAfterTheLastMailUnlessItIsConfirmed() {
        var attempt = annas();
        registering.note(attempt, AttemptStep.Kind.MAIL_SENT, "anna@piemers.lv", null);
        clock.set("2026-12-01T08:59:59");
        assertThat(state(attempt)).isEqualTo(Attempt.State.MAIL_SENT);
        registering.mailArrived("anna@piemers.lv", true, "2.0.0");
        clock.set("2026-12-01T09:00");
        assertThat(state(attempt)).isEqualTo(Attempt.State.EXPIRED);

        registering.note(attempt, AttemptStep.Kind.MAIL_SENT, "anna@piemers.lv", null);

        assertThat(state(attempt)).isEqualTo(Attempt.State.MAIL_SENT);
        assertThat(register.attempts.find(attempt).orElseThrow().sends()).isEqualTo(2);
        registering.note(attempt, AttemptStep.Kind.CONFIRMED_BY_CODE, null, null);
        clock.set("2026-12-09T09:00");
        assertThat(state(attempt)).isEqualTo(Attempt.State.CONFIRMED);
    }

    @Test
    void hearsThatAMailCameBackOnceForEachMail() {
        var attempt = annas();
        assertThat(registering.mailArrived("anna@piemers.lv", false, "5.1.1")).isFalse();
        registering.note(attempt, AttemptStep.Kind.MAIL_SENT, "anna@piemers.lv", null);

        assertThat(registering.mailArrived("anna@piemers.lv", false, "5.1.1")).isTrue();
        assertThat(registering.mailArrived("anna@piemers.lv", false, "5.1.1")).isTrue();
        assertThat(registering.mailArrived("baiba@piemers.lv", false, "5.1.1")).isFalse();

        assertThat(register.attempts.find(attempt).orElseThrow().steps())
                .extracting(AttemptStep::kind)
                .containsExactly(AttemptStep.Kind.RECOGNISED, AttemptStep.Kind.MAIL_SENT, AttemptStep.Kind.BOUNCED);
        clock.set("2026-11-30T09:05");
        registering.note(attempt, AttemptStep.Kind.MAIL_SENT, "anna@piemers.lv", null);
        registering.mailArrived("anna@piemers.lv", false, "5.1.1");
        assertThat(state(attempt)).isEqualTo(Attempt.State.BOUNCED);
        assertThat(register.attempts.find(attempt).orElseThrow().steps()).hasSize(5);
    }

    @Test
    void keepsOneWhoIsNotInTheRegisterRefused() {
        registering.recognise("b", "seb", "010150-*****");

        assertThat(registering.note("P-2026-00001", AttemptStep.Kind.CONFIRMED_BY_LINK, null, null))
                .isTrue();
        assertThat(state("P-2026-00001")).isEqualTo(Attempt.State.REFUSED);
        assertThat(registering.note("P-2026-00009", AttemptStep.Kind.MAIL_SENT, null, null))
                .isFalse();
    }

    private String annas() {
        return ((Recognition.Known) registering.recognise(ANNAS_HASH, "swedbank")).attempt();
    }

    private Attempt.State state(String attempt) {
        return register.attempts.find(attempt).orElseThrow().stateAt(clock.instant());
    }
}
