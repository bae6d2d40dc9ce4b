package lv.ogresnamsaimnieks.metering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.bulk.TableCell;
import lv.ogresnamsaimnieks.metering.bulk.Tables;
import lv.ogresnamsaimnieks.metering.web.HistoryView.MeterEpisode;
import lv.ogresnamsaimnieks.metering.web.HistoryView.MonthReading;
import lv.ogresnamsaimnieks.metering.web.HistoryView.MonthView;
import lv.ogresnamsaimnieks.metering.web.HistoryView.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTableTests {

    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");

    /** Keeps its rows. */
    private static final class Written implements Tables.Sheet {

        private final List<List<TableCell>> rows = new ArrayList<>();

        @Override
        public void row(List<TableCell> cells) {
            rows.add(cells);
        }

        @Override
        public void close() {}
    }

    @Test
    void hasARowForEachMeterAndMonthWithNumbersAndDays() throws IOException {
        assertThat(rows("20418833", null))
                .containsExactly(
                        texts(
                                "Mēnesis",
                                "Nolasīts",
                                "Skaitītājs",
                                "Ūdens",
                                "Telpa",
                                "Rādījums, m³",
                                "Patēriņš, m³",
                                "Statuss",
                                "Piezīme"),
                        List.of(
                                TableCell.of("2026-10"),
                                TableCell.of(LocalDate.parse("2026-10-31")),
                                TableCell.of("20418833"),
                                TableCell.of("Aukstais ūdens"),
                                TableCell.of("vannas istaba"),
                                TableCell.of(new BigDecimal("287.412")),
                                TableCell.of(new BigDecimal("-0.500")),
                                TableCell.of("Aprēķināts, labots"),
                                TableCell.EMPTY));
    }

    /** Serial numbers and reasons are typed by people: as text they are kept from becoming formulas. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-5"})
    void hasWhatPeopleTypedAsText(String words) throws IOException {
        assertThat(rows(words, words).getLast())
                .filteredOn(it -> it.text().equals(words))
                .extracting(TableCell::kind)
                .containsExactly(TableCell.Kind.TEXT, TableCell.Kind.TEXT);
    }

    private static List<List<TableCell>> rows(String serial, @Nullable String note) throws IOException {
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
        var written = new Written();
        HistoryTable.write(
                new HistoryView(List.of(new MonthView(OCTOBER, List.of(reading))), List.of(meter), null), written);
        return written.rows;
    }

    private static List<TableCell> texts(String... texts) {
        return Arrays.stream(texts).map(TableCell::of).toList();
    }
}
