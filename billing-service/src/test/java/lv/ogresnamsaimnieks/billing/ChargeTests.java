package lv.ogresnamsaimnieks.billing;

import static lv.ogresnamsaimnieks.billing.BillFixture.charge;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeTests {

    @ParameterizedTest
    @CsvSource({
        "25.15, 21, 5.28",
        "28.18, 12, 3.38",
        "10.80, 12, 1.30",
        "6.20, 12, 0.74",
        "0.46, 21, 0.10",
        "0.50, 21, 0.11",
        "0.50, 5, 0.03",
        "-0.50, 21, -0.11",
        "100.00, 0, 0.00",
        "33.33, 5.5, 1.83"
    })
    void roundsTheVatOfALineHalfUp(String net, BigDecimal rate, String vat) {
        assertThat(Charge.vatOf(Money.of(net), rate)).isEqualTo(Money.of(vat));
    }

    @ParameterizedTest
    @CsvSource({
        "52.40, 0.4800, 25.15, 21, 5.28,",
        "52.40, 0.4800, 25.16, 21, 5.28,",
        "52.40, 0.4800, 25.17, 21, 5.29, lines[3].net net-differs",
        "52.40, 0.4800, 25.14, 21, 5.28, lines[3].net net-differs",
        "2, 2.955, 5.90, 21, 1.24,",
        "52.40, 0.4800, 25.15, 21, 5.29,",
        "52.40, 0.4800, 25.15, 21, 5.27,",
        "52.40, 0.4800, 25.15, 21, 5.30, lines[3].vat vat-differs",
        "52.40, 0.4800, 25.15, 21, 5.26, lines[3].vat vat-differs",
        "52.40, 0.4800, 25.15, 12, 5.28, lines[3].vat vat-differs",
        "1, 10, 10.00, , 0.00,",
        "1, 10, 10.00, , 0.01, lines[3].vat vat-without-rate",
        "1, 10, 10.00, 0, 0.00,",
        "1, 10, 10.00, 0, 0.02, lines[3].vat vat-differs",
        "-1, 10, -10.00, 21, -2.10,",
        "-1, 10, 10.00, 21, 2.10, lines[3].net net-differs",
        "1, 10, 11.00, 21, 2.10, lines[3].net net-differs lines[3].vat vat-differs"
    })
    void isNetOfQuantityAndPriceWithItsVat(
            String quantity, String price, String net, @Nullable String rate, String vat, @Nullable String wrongs) {
        assertThat(charge(Group.OTHER, quantity, price, net, rate, vat).contradictions("lines[3]").stream()
                        .map(it -> it.field() + " " + it.code())
                        .reduce((one, other) -> one + " " + other)
                        .orElse(null))
                .isEqualTo(wrongs);
    }

    @Test
    void saysWhatItShouldHaveBeen() {
        assertThat(charge(Group.OTHER, "52.4", "0.48", "25", "5.5", "0").contradictions("lines[0]"))
                .extracting(Wrong::message)
                .containsExactly(
                        "Summai bez PVN jābūt daudzumam, reizinātam ar cenu: 25,15\u00a0€.",
                        "PVN jābūt 5,5 % no summas bez PVN: 1,38\u00a0€.");
    }

    @Test
    void isTheSameHoweverManyZerosItIsWrittenWith() {
        assertThat(charge(Group.OTHER, "100", "0.480000", "48.00", "21.00", "10.08"))
                .isEqualTo(charge(Group.OTHER, "100.000", "0.48", "48", "21", "10.08"));
        assertThat(charge(Group.OTHER, "100", "1", "100", null, "0").quantity()).hasToString("100");
    }
}
