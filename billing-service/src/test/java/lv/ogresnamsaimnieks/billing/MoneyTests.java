package lv.ogresnamsaimnieks.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "0.004, 0.00",
        "0.005, 0.01",
        "0.0149, 0.01",
        "1.115, 1.12",
        "1.125, 1.13",
        "2.675, 2.68",
        "10.005, 10.01",
        "-0.004, 0.00",
        "-0.005, -0.01",
        "-1.125, -1.13",
        "7, 7.00"
    })
    void roundsHalfACentAwayFromZero(BigDecimal exact, String rounded) {
        assertThat(Money.roundedHalfUp(exact)).isEqualTo(Money.of(rounded));
    }

    @Test
    void hasNoFractionOfACent() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of("0.001"));
    }

    @Test
    void isTheSameHoweverItIsWritten() {
        assertThat(Money.of("5")).isEqualTo(Money.of("5.00")).hasSameHashCodeAs(Money.of("5.0"));
    }

    @Test
    void addsUpWithoutLosingACent() {
        assertThat(Money.sum(Stream.of(Money.of("0.10"), Money.of("0.20")))).isEqualTo(Money.of("0.30"));
        assertThat(Money.of("0.30").minus(Money.of("0.40"))).isEqualTo(Money.of("-0.10"));
        assertThat(Money.of("-0.10").orZeroIfNegative()).isEqualTo(Money.ZERO);
        assertThat(Money.of("0.10").orZeroIfNegative()).isEqualTo(Money.of("0.10"));
    }
}
