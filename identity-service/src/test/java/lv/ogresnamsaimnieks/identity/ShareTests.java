package lv.ogresnamsaimnieks.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTests {

    @ParameterizedTest
    @ValueSource(strings = {"1/1", "1/2", "524/31240", "9999999999/9999999999"})
    void keepsTheFormItWasWrittenIn(String text) {
        assertThat(Share.of(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "0/1",
                "1/0",
                "0/0",
                "2/1",
                "-1/2",
                "1/-2",
                "01/2",
                "1/ 2",
                "0,5",
                "50%",
                "1/2/3",
                "12345678901/12345678901"
            })
    void isNothingElse(String text) {
        assertThat(Share.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1/2 1/2, false",
        "1/3 1/3 1/3, false",
        "1/3 1/3 1/3 1/9999999999, true",
        "1/1, false",
        "1/1 1/31240, true",
        "2/3 1/3, false",
        "2/3 1/2, true",
        "9999999998/9999999999 1/9999999999, false",
        "9999999998/9999999999 1/9999999998, true"
    })
    void addsUpExactly(String shares, boolean tooMuch) {
        var all = Arrays.stream(shares.split(" ", -1))
                .map(it -> Share.of(it).orElseThrow())
                .toList();

        assertThat(Share.exceedWhole(all)).isEqualTo(tooMuch);
    }

    @Test
    void addsUpManyWithoutLosingCount() {
        assertThat(Share.exceedWhole(Collections.nCopies(200, new Share(1, 200))))
                .isFalse();
        assertThat(Share.exceedWhole(Collections.nCopies(201, new Share(1, 200))))
                .isTrue();
    }

    @Test
    void isNeverMoreThanTheWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 1));
    }
}
