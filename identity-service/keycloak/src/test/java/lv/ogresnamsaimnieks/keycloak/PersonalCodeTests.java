package lv.ogresnamsaimnieks.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"010150-00017", "01015000017", "PNOLV-010150-00017", "PNOLV-01015000017", " 010150 00017 "})
    void isTheSameInEveryShape(String text) {
        assertThat(PersonalCode.of(text))
                .contains(PersonalCode.of("010150-00017").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "010150-0001",
                "010150-000171",
                "PNOEE-010150-00017",
                "PNO-010150-00017",
                "IDCLV-010150-00017",
                "O10150-00017",
                "٠١٠١٥٠-٠٠٠١٧"
            })
    void isNothingElse(String text) {
        assertThat(PersonalCode.of(text)).isEmpty();
    }

    @Test
    void isAcceptedWithoutABirthDateOrCheckDigit() {
        assertThat(PersonalCode.of("320000-12345")).isPresent();
    }

    @Test
    void isNeverPrintedWhole() {
        assertThat(PersonalCode.of("010150-00017").orElseThrow()).hasToString("010150-*****");
    }

    @Test
    void isHashedWithItsCountry() {
        var key = PersonalCodeKey.ofBase64("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

        assertThat(key.hash(PersonalCode.of("010150-00017").orElseThrow()))
                .isEqualTo("a657712d4e5fc49218b8255271c090ec8527ef69d695e70230f0d777760d225e");
    }

    @Test
    void isNotHashedWithAShortKey() {
        assertThatThrownBy(() -> PersonalCodeKey.ofBase64("AAECAwQFBgc=")).hasMessageContaining("at least 32 bytes");
    }
}
