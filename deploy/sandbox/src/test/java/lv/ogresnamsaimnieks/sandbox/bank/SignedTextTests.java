package lv.ogresnamsaimnieks.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignedTextTests {

    @Test
    void isWhatTheProtocolShowsForARequest() {
        assertThat(SignedText.of(List.of(
                        "4012",
                        "009",
                        "MY_SND_ID",
                        "MY_REC_ID",
                        "20260429120000123456",
                        "http://example.org/auth/swedbank/callback",
                        "2026-04-29T12:00:00+0300",
                        "")))
                .isEqualTo("0044012003009009MY_SND_ID009MY_REC_ID02020260429120000123456"
                        + "041http://example.org/auth/swedbank/callback0242026-04-29T12:00:00+0300000");
    }

    @Test
    void countsSymbolsAndNotBytes() {
        assertThat(SignedText.of(List.of("ÕUN", "Ā𝔄"))).isEqualTo("003ÕUN002Ā𝔄");
        assertThat(SignedText.withByteLengths(List.of("ÕUN", "Ā𝔄"))).isEqualTo("004ÕUN006Ā𝔄");
    }

    @Test
    void leavesOutTheSpacesAroundAValue() {
        assertThat(SignedText.of(List.of(" ANNA OZOLA  "))).isEqualTo("010ANNA OZOLA");
    }
}
