package lv.ogresnamsaimnieks.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tame-2027.pdf                | PDF    | tame-2027.pdf",
                "Tāme 2027. gadam.PDF         | PDF    | Tāme 2027. gadam.pdf",
                "../../etc/passwd             | PDF    | passwd.pdf",
                "C:\\Dokumenti\\tāme.pdf      | PDF    | tāme.pdf",
                "tame.exe                     | PDF    | tame.exe.pdf",
                "tame.pdf.html                | PDF    | tame.pdf.html.pdf",
                "plans.jpeg                   | JPEG   | plans.jpeg",
                "plans                        | JPEG   | plans.jpg",
                "protokols.edoc               | ASIC_E | protokols.edoc",
                "protokols.zip                | ASIC_E | protokols.zip.asice",
                "a<b>\"c\"d?*:e;%.png          | PNG    | a_b__c_d___e__.png",
                ".pdf                         | PDF    | pdf.pdf",
                "mape/                        | PDF    | dokuments.pdf",
                " . . .pdf                    | PDF    | pdf.pdf"
            },
            quoteCharacter = '\0')
    void isCleanAndEndsTruly(String sent, FileType type, String name) {
        assertThat(FileName.of(sent, type)).isEqualTo(name);
    }

    @Test
    void holdsNothingThatCannotBeSeen() {
        assertThat(FileName.of("ta\u0000me\r\n\u202efdp.exe\u200b.pdf", FileType.PDF))
                .isEqualTo("tamefdp.exe.pdf");
    }

    @Test
    void composesDiacriticsAndIsNotTooLong() {
        assertThat(FileName.of("ta\u0304me.pdf", FileType.PDF)).isEqualTo("t\u0101me.pdf");
        assertThat(FileName.of("ā".repeat(300) + ".pdf", FileType.PDF)).isEqualTo("ā".repeat(120) + ".pdf");
    }
}
