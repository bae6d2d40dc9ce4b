package lv.ogresnamsaimnieks.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientTests {

    private static final String IBAN = "LV80BANK0000435195001";

    @ParameterizedTest
    @CsvSource({
        "'', LV80BANK0000435195001,",
        "SIA, LV81BANK0000435195001,",
        "SIA, LV80BANK0000435195010,",
        "SIA, LV80 BANK 0000 4351 9500 1,",
        "SIA, lv80bank0000435195001,",
        "SIA, '',",
        "SIA, LV80BANK0000435195001, HABALV",
        "SIA, LV80BANK0000435195001, HABALV2"
    })
    void isNobodyNoBankWouldPay(String name, String iban, @Nullable String bic) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipient(name, iban, bic));
    }

    @Test
    void isNamedByUpTo70Letters() {
        assertThat(new Recipient("Ā".repeat(70), IBAN, "HABALV22").name()).hasSize(70);
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipient("Ā".repeat(71), IBAN, null));
    }
}
