package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsTests {

    @Test
    void canBeReadBack() {
        var number = new Receipts(new Random(7)).number(YearMonth.parse("2026-11"));

        assertThat(Receipts.number(number)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-2026-11-7K4M0211", "r-2026-11-7k4mo2il", " R-2026-11-7K4M O21L "})
    void takesANumberAsAPersonReadsIt(String typed) {
        assertThat(Receipts.number(typed)).contains("R-2026-11-7K4M0211");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "R", "R-2026-11-7K4M021", "R-2026-11-7K4M02110", "R-2026-11-7K4M021U", "2026-11-7K4M0211"})
    void seesWhatCanBeNoNumber(String typed) {
        assertThat(Receipts.number(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7K4M-Q2XD, true",
        "7k4mq2xd, true",
        "' 7K4M Q2XD ', true",
        "7K4M-Q2XE, false",
        "7K4M-Q2X, false",
        "'', false"
    })
    void comparesCodesAsAPersonReadsThem(String typed, boolean same) {
        assertThat(Receipts.isSame("7K4M-Q2XD", typed)).isEqualTo(same);
    }
}
