package lv.ogresnamsaimnieks.identity.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedPersonalCodesTests {

    private final PersonalCode code = PersonalCode.of("010150-00017").orElseThrow();
    private final SealedPersonalCodes codes = new SealedPersonalCodes(TestKeys.HMAC, TestKeys.AES);

    /** Computed elsewhere: {@code printf LV01015000017 | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…}. */
    @Test
    void hashesTheCountryAndTheDigits() {
        assertThat(codes.hash(code)).isEqualTo("88f5e0e82656e06503581b6b8ccc381cf5f712e9b183dc5f82fdea6674499de8");
    }

    @Test
    void sealsDifferentlyEveryTimeAndShowsNothing() {
        var sealed = codes.seal(code, "anna");

        assertThat(codes.seal(code, "anna")).isNotEqualTo(sealed);
        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("010150");
        assertThat(codes.masked(sealed, "anna")).isEqualTo("010150-*****");
    }

    @Test
    void opensNothingThatWasSealedForAnotherPersonOrUnderAnotherKeyOrChanged() {
        var sealed = codes.seal(code, "anna");
        var bytes = Base64.getDecoder().decode(sealed);
        bytes[bytes.length - 1] ^= 1;
        var other = new SealedPersonalCodes(TestKeys.HMAC, TestKeys.HMAC);

        assertThatIllegalStateException().isThrownBy(() -> codes.masked(sealed, "janis"));
        assertThatIllegalStateException().isThrownBy(() -> other.masked(sealed, "anna"));
        assertThatIllegalStateException()
                .isThrownBy(() -> codes.masked(Base64.getEncoder().encodeToString(bytes), "anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AQEB", "not base64 at all", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"})
    void doesNotStartWithoutBothKeys(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealedPersonalCodes(key, TestKeys.AES))
                .withMessage("PERSONAL_CODE_HMAC_KEY must be set to 32 bytes in Base64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealedPersonalCodes(TestKeys.HMAC, key))
                .withMessage("PERSONAL_CODE_AES_KEY must be set to 32 bytes in Base64");
    }
}
