package lv.ogresnamsaimnieks.metering.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "290,703 | 290,703",
                "290.703 | 290.703",
                " 290,703  | 290,703",
                "1 234,567 | 1234,567",
                "1\u00a0234,567 | 1234,567",
                "12\u202f345 | 12345",
                "1.0E3 | 1000",
                "1,0E+3 | 1000",
                "2.90703E2 | 290.703",
                "290,703 m3 | 290,703",
                "290,703\u00a0m³ | 290,703",
                "12 34 | 12 34",
                "1,234.567 | 1,234.567",
                "1.0E99 | 1.0E99-",
                "simts | simts",
                "-5 | -5"
            })
    void readValuesAsTheyWereMeant(String written, String meant) {
        var value = Words.value(TableCell.of(written));

        if (meant.endsWith("-")) {
            assertThat(value).hasSizeGreaterThan(50);
        } else {
            assertThat(value).isEqualTo(meant);
        }
    }

    @Test
    void roundWhatSpreadsheetsKeepInBinary() {
        assertThat(Words.value(TableCell.of(new BigDecimal("290.70299999999997"))))
                .isEqualTo("290.703");
        assertThat(Words.value(TableCell.of(new BigDecimal("1E3")))).isEqualTo("1000");
        assertThat(Words.value(TableCell.of(new BigDecimal("290.7034")))).isEqualTo("290.7034");
        assertThat(Words.identifier(TableCell.of(new BigDecimal("20418833.0")))).isEqualTo("20418833");
        assertThat(Words.identifier(TableCell.of("2.0418833E7"))).isEqualTo("20418833");
        assertThat(Words.identifier(TableCell.of("20418833.0"))).isEqualTo("20418833");
        assertThat(Words.identifier(TableCell.of("0041-A"))).isEqualTo("0041-A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11",
                "2026-11-01",
                "2026.11",
                "2026.11.",
                "2026/11",
                "11.2026",
                "11.2026.",
                "11/2026",
                "11-2026",
                "11 2026",
                "novembris 2026",
                "2026. gada novembris",
                "2026. gada novembrī",
                "Novembris 2026",
                "nov",
                "01.11.2026",
                "30.11.2026."
            })
    void readMonths(String written) {
        var month = Words.month(TableCell.of(written));

        if (written.equals("nov")) {
            assertThat(month).isEmpty();
        } else {
            assertThat(month).contains(YearMonth.parse("2026-11"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "13.2026", "2026-00", "31.02.2026", "0.0.0", "rudens 2026", "2026-11-31"})
    void readNoMonthWhereThereIsNone(String written) {
        assertThat(Words.month(TableCell.of(written))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"28.11.2026", "28.11.2026.", "2026-11-28", "2026-11-28T00:00", "28/11/2026", " 28.11.2026 "})
    void readDays(String written) {
        assertThat(Words.day(TableCell.of(written))).contains(LocalDate.parse("2026-11-28"));
    }
}
