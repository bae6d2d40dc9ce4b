package lv.ogresnamsaimnieks.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PapersTests {

    private final Papers papers = new Papers(new Town(YearMonth.of(2026, 10)), LocalDate.of(2026, 11, 24));

    @Test
    void fillsEveryChapterOfTheHouseFile() {
        assertThat(papers.documents())
                .filteredOn(it -> "parauga-7".equals(it.house()))
                .extracting(Papers.Document::houseFileChapter)
                .contains(Papers.Chapter.values());
    }

    @Test
    void givesEachOfThePeopleToTryWithAContract() {
        assertThat(papers.documents())
                .filteredOn(it -> it.kind() == Papers.Kind.CONTRACT && it.property() != null)
                .extracting(Papers.Document::property)
                .contains("parauga-7-12", "testa-4-31", "parauga-7-3", "parauga-7-5", "testa-4-8");
    }

    @Test
    void writesPdfWhoseLatvianCanBeRead() throws IOException {
        var form = papers.documents().stream()
                .filter(it -> it.id().equals("cenradis"))
                .findFirst()
                .orElseThrow();
        var bytes = Base64.getDecoder().decode(form.content());
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Izziņa par parāda neesamību: 5,00 EUR");
        }
        assertThat(bytes).hasSizeLessThan(100_000);
    }

    @Test
    void writesTheSameBytesEachTime() {
        assertThat(new Paper("Tāme", List.of("Šķūnis")).pdf()).isEqualTo(new Paper("Tāme", List.of("Šķūnis")).pdf());
    }
}
