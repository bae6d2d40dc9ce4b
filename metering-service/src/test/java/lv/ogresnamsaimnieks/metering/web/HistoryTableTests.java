package lv.ogresnamsaimnieks.metering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.web.HistoryView.MeterEpisode;
import lv.ogresnamsaimnieks.metering.web.HistoryView.MonthReading;
import lv.ogresnamsaimnieks.metering.web.HistoryView.MonthView;
import lv.ogresnamsaimnieks.metering.web.HistoryView.Status;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTableTests {

    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");

    @Test
    void isATableForASpreadsheetInLatvian() {
        var csv = table("20418833", null).csv();

        assertThat(csv.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv.substring(1).split("\r\n"))
                .containsExactly(
                        "Mēnesis;Nolasīts;Skaitītājs;Ūdens;Telpa;Rādījums, m³;Patēriņš, m³;Statuss;Piezīme",
                        "2026-10;31.10.2026.;20418833;Aukstais ūdens;vannas istaba;287,412;-0,500;Aprēķināts, labots;");
    }

    @Test
    void isAWorkbookWithNumbersAndDates() throws IOException {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(table("20418833", null).xlsx()))) {
            var rows = workbook.getFirstSheet().read();

            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCellText(5)).isEqualTo("Rādījums, m³");
            assertThat(rows.get(1).getCellAsDate(1))
                    .map(it -> it.toLocalDate())
                    .contains(LocalDate.parse("2026-10-31"));
            assertThat(rows.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("-0.5");
        }
    }

    /** Serial numbers and reasons are typed by people, and a spreadsheet runs what begins like a formula. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+371 20000000", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
    void letsNoWordBeAFormula(String words) throws IOException {
        var csv = table(words, words).csv().split("\r\n", 2)[1];
        assertThat(csv).contains("'" + words.replace("\"", "\"\""));
        assertThat(csv.replace("\"", "")).doesNotContain(";" + words);

        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(table(words, words).xlsx()))) {
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(2).getFormula()).isNull();
        }
    }

    @Test
    void quotesWhatWouldBreakARow() {
        assertThat(table("a;b\"c", null).csv()).contains("\"a;b\"\"c\"");
    }

    private static HistoryTable table(String serial, @Nullable String note) {
        var reading = new MonthReading(
                "cold",
                Resource.COLD_WATER,
                Place.BATHROOM,
                new BigDecimal("287.412"),
                new BigDecimal("-0.500"),
                false,
                OCTOBER.atEndOfMonth(),
                Status.BILLED,
                true,
                null,
                note);
        var meter = new MeterEpisode(
                "cold", serial, Resource.COLD_WATER, Place.BATHROOM, LocalDate.parse("2023-03-14"), null, null);
        return new HistoryTable(
                new HistoryView(List.of(new MonthView(OCTOBER, List.of(reading))), List.of(meter), null));
    }
}
