package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.ANNA;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.flat;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.house;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
            new Recording(register.houses, register.properties, register.persons, register.codes);
    private final Registering registering =
            new Registering(register.persons, register.properties, register.attempts, register.codes, clock);

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
    void registersNobodyWhoIsNotThere() {
        assertThat(registering.register("nobody", new Account("sub", "anna@piemers.lv")))
                .isFalse();
        assertThat(register.told).isEmpty();
    }
}
