package lv.ogresnamsaimnieks.identity;

import static lv.ogresnamsaimnieks.identity.RegisterFixture.ANNA;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.ILZE;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.JANIS;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.flat;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.house;
import static lv.ogresnamsaimnieks.identity.RegisterFixture.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmingTests {

    private final InMemoryRegister register = new InMemoryRegister();
    private final MovableClock clock = new MovableClock("2026-11-30T09:00");
    private final Recording recording =
            new Recording(register.houses, register.properties, register.persons, register.companies, register.codes);
    private final Confirming confirming = new Confirming(register.persons, register.codes, clock);

    @BeforeEach
    void record() {
        recording.house(house(), false);
        recording.property(flat(owner(ANNA, "1/1", "2019-05-01", null)), false);
    }

    @Test
    void knowsThePersonByTheNewCodeAndByTheFormer() {
        var anna = person(ANNA);

        var settings =
                confirming.code(anna, code(ILZE), CodeChange.CHANGED, "staff").orElseThrow();

        assertThat(settings.personalCodeMasked()).isEqualTo("320000-*****");
        assertThat(person(ILZE)).isEqualTo(anna);
        assertThat(person(ANNA)).isEqualTo(anna);
        assertThat(settings.person().formerCodes())
                .singleElement()
                .satisfies(it -> assertThat(it.confirmedBy()).isEqualTo("staff"));
        assertThat(confirming.code("nobody", code(ILZE), CodeChange.CHANGED, "staff"))
                .isEmpty();
    }

    @Test
    void forgetsACodeThatWasRecordedByMistake() {
        var anna = person(ANNA);

        confirming.code(anna, code(ILZE), CodeChange.CORRECTED, "staff");

        assertThat(person(ILZE)).isEqualTo(anna);
        assertThat(register.persons.withCode(register.codes.hash(code(ANNA)))).isEmpty();
    }

    @Test
    void keepsOnePersonWhoseCodeChangesThereAndBack() {
        var anna = person(ANNA);
        confirming.code(anna, code(ILZE), CodeChange.CHANGED, "staff");

        confirming.code(anna, code(ANNA), CodeChange.CHANGED, "staff");
        confirming.code(anna, code(ANNA), CodeChange.CHANGED, "staff");

        var person = register.persons.find(anna).orElseThrow();
        assertThat(person.codeHash()).isEqualTo(register.codes.hash(code(ANNA)));
        assertThat(person.formerCodes())
                .extracting(FormerCode::codeHash)
                .containsExactly(register.codes.hash(code(ILZE)));
    }

    @Test
    void refusesACodeThatIsAnothersOrWas() {
        recording.property(flat("parauga-7-13", "13", "100124", owner(JANIS, "1/1", "2019-05-01", null)), false);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> confirming.code(person(ANNA), code(JANIS), CodeChange.CHANGED, "staff"))
                .satisfies(it -> assertThat(it.type()).isEqualTo("personal-code-taken"));
        confirming.code(person(JANIS), code(ILZE), CodeChange.CHANGED, "staff");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> confirming.code(person(ANNA), code(JANIS), CodeChange.CHANGED, "staff"));
    }

    @Test
    void theRegisterMakesNoSecondPersonOfAKnownOwnerWithANewCode() {
        var anna = person(ANNA);
        var withNewCode = flat(owner(ILZE, "Anna", "Ozola", "1/1", "2019-05-01", null));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> recording.property(withNewCode, false))
                .satisfies(it -> assertThat(it.wrongs())
                        .extracting(Wrong::field, Wrong::code)
                        .containsExactly(org.assertj.core.api.Assertions.tuple(
                                "owners[0].personalCode", "personal-code-changed")));
        assertThat(register.persons.all).hasSize(1);

        confirming.code(anna, code(ILZE), CodeChange.CHANGED, "staff");
        assertThat(recording.property(withNewCode, false)).isEqualTo(Outcome.UNCHANGED);
        assertThat(register.persons.all).hasSize(1);
    }

    @Test
    void aSaleToANamesakeIsASale() {
        assertThat(recording.property(
                        flat(
                                owner(ANNA, "1/1", "2019-05-01", "2026-10-31"),
                                owner(ILZE, "Anna", "Ozola", "1/1", "2026-11-01", null)),
                        false))
                .isEqualTo(Outcome.UPDATED);
        assertThat(register.persons.all).hasSize(2);
    }

    private static PersonalCode code(String text) {
        return PersonalCode.of(text).orElseThrow();
    }

    private String person(String code) {
        return register.persons
                .withCode(register.codes.hash(code(code)))
                .orElseThrow()
                .id();
    }
}
