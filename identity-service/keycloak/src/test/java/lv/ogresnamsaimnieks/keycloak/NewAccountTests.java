package lv.ogresnamsaimnieks.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.ogresnamsaimnieks.keycloak.NewAccount.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTests {

    private static final String PASSWORD = "trīs priedes pie upes";

    @Test
    void isRightWhenAllIsFilledIn() {
        assertThat(problems(NewAccount.of(" Anna@Piemers.LV ", PASSWORD, PASSWORD, "on")))
                .isEmpty();
        assertThat(NewAccount.of(" Anna@Piemers.LV ", PASSWORD, PASSWORD, "on").email())
                .isEqualTo("anna@piemers.lv");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(problems(NewAccount.of("testa.persona@", "trīs priedes", "trīs priede", null)))
                .extracting(Wrong::field)
                .containsExactly("email", "password-confirm", "terms");
    }

    @Test
    void namesEveryFieldWhenNothingIsFilledIn() {
        assertThat(problems(NewAccount.of(null, null, null, null)))
                .extracting(Wrong::field)
                .containsExactly("email", "password", "terms");
    }

    @Test
    void handsOnWhatTheRealmHasAgainstThePassword() {
        var tooShort = new Wrong("password", "invalidPasswordMinLengthMessage", List.of(12));

        assertThat(NewAccount.of("anna@piemers.lv", "priedes", "priedes", "on").problems(it -> List.of(tooShort)))
                .containsExactly(tooShort);
    }

    @Test
    void refusesTheAddressAsPassword() {
        assertThat(problems(
                        NewAccount.of("anna.ozola@piemers.lv", "Anna.Ozola@piemers.lv", "Anna.Ozola@piemers.lv", "on")))
                .containsExactly(new Wrong("password", "invalidPasswordNotEmailMessage"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@piemers.lv",
                "anna.ozola+portals@pasts.piemers.lv",
                "anna@āboliņš.lv",
                "o'hara@piemers.lv",
                "a@b-c.lv"
            })
    void takesAnAddress(String email) {
        assertThat(NewAccount.isEmail(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@piemers.lv",
                "anna@piemers",
                "anna@@piemers.lv",
                "anna ozola@piemers.lv",
                "anna@piemers..lv",
                "anna@-piemers.lv",
                "anna@piemers.lv\r\nBcc:x@y.lv",
                "<anna@piemers.lv>",
                "anna@piemers.lv,ieva@piemers.lv"
            })
    void refusesWhatIsNoAddress(String email) {
        assertThat(NewAccount.isEmail(email)).isFalse();
    }

    @Test
    void printsNeitherAddressNorPassword() {
        assertThat(NewAccount.of("anna@piemers.lv", PASSWORD, PASSWORD, "on")).hasToString("NewAccount[terms=true]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password1234", "Parole 123456", "Ogres Namsaimnieks 2026!", "aaaaaaaaaaaa", "qwertyuiop12345"})
    void knowsCommonPasswords(String password) {
        assertThat(new CommonPasswords().contains(password)).isTrue();
    }

    @Test
    void letsOtherPasswordsPass() {
        assertThat(new CommonPasswords().contains(PASSWORD)).isFalse();
    }

    private static List<Wrong> problems(NewAccount account) {
        return account.problems(it -> List.of());
    }
}
