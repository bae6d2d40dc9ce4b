package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nayuki.qrcodegen.DataTooLongException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTransferTests {

    @Test
    void isWrittenAsEpc069Wants() {
        var transfer = new CreditTransfer(RECIPIENT, Money.of("120.6"), "Rēķins 2026-10-100123, klients 100123");

        assertThat(transfer.epc()).isEqualTo("""
                BCD
                002
                1
                SCT

                SIA “Ogres Namsaimnieks”
                LV80BANK0000435195001
                EUR120.60


                Rēķins 2026-10-100123, klients 100123""");
    }

    @Test
    void namesTheBankWhenThereIsABic() {
        var recipient = new Recipient("SIA", RECIPIENT.iban(), "HABALV22");

        assertThat(new CreditTransfer(recipient, Money.of("1"), "Rēķins").epc()).contains("\nSCT\nHABALV22\nSIA\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01", "1000000000.00"})
    void carriesNoSuchAmount(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditTransfer(RECIPIENT, Money.of(amount), "Rēķins"));
    }

    @Test
    void carriesAPurposeOfUpTo140Letters() {
        var amount = Money.of("999999999.99");

        assertThat(new CreditTransfer(RECIPIENT, amount, "ķ".repeat(140)).epc()).endsWith("ķ");
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditTransfer(RECIPIENT, amount, "ķ".repeat(141)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditTransfer(RECIPIENT, amount, "a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditTransfer(RECIPIENT, amount, " "));
    }

    @Test
    void hasACodeNoLargerThanAppsMustRead() {
        assertThat(CreditTransfer.qrCode("x".repeat(331)).size).isEqualTo(17 + 4 * 13);
        assertThatExceptionOfType(DataTooLongException.class).isThrownBy(() -> CreditTransfer.qrCode("x".repeat(332)));
    }
}
