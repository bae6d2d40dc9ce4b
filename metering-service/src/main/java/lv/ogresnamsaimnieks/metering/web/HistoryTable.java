package lv.ogresnamsaimnieks.metering.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.web.HistoryView.MeterEpisode;
import lv.ogresnamsaimnieks.metering.web.HistoryView.MonthReading;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** The readings of a property as a table that a spreadsheet opens as it is: a row for each meter and month, newest first. */
final class HistoryTable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");

    private static final List<String> HEAD = List.of(
            "Mēnesis",
            "Nolasīts",
            "Skaitītājs",
            "Ūdens",
            "Telpa",
            "Rādījums, m³",
            "Patēriņš, m³",
            "Statuss",
            "Piezīme");

    private static final int VALUE = 5;
    private static final int CONSUMPTION = 6;

    private record Row(
            YearMonth month,
            LocalDate on,
            String serial,
            String water,
            String room,
            BigDecimal value,
            BigDecimal consumption,
            String status,
            String note) {}

    private final List<Row> rows;

    HistoryTable(HistoryView history) {
        var meters = history.meters().stream().collect(Collectors.toMap(MeterEpisode::meter, Function.identity()));
        rows = history.months().stream()
                .flatMap(month -> month.readings().stream().map(it -> row(month.month(), it, meters)))
                .toList();
    }

    private static Row row(YearMonth month, MonthReading it, Map<String, MeterEpisode> meters) {
        var meter = meters.get(it.meter());
        return new Row(
                month,
                it.on(),
                meter == null ? "" : meter.serial(),
                water(it.resource()),
                room(it.place()),
                it.value(),
                it.consumption(),
                status(it),
                note(it, month, meter));
    }

    private static String note(MonthReading it, YearMonth month, @Nullable MeterEpisode meter) {
        var removed = meter == null ? null : meter.removedOn();
        return Stream.of(
                        it.rejected() == null ? "" : "Rādījums noraidīts: " + it.rejected(),
                        removed != null && YearMonth.from(removed).equals(month)
                                ? "Skaitītājs noņemts " + DAY.format(removed)
                                : "",
                        it.note() == null ? "" : it.note())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** RFC 4180 with semicolons and decimal commas, as a spreadsheet in Latvian wants it. */
    String csv() {
        return SemicolonTable.of(Stream.concat(
                Stream.of(HEAD.stream().map(SemicolonTable::text).toList()),
                rows.stream()
                        .map(it -> List.of(
                                SemicolonTable.text(it.month().toString()),
                                SemicolonTable.text(DAY.format(it.on())),
                                SemicolonTable.text(it.serial()),
                                SemicolonTable.text(it.water()),
                                SemicolonTable.text(it.room()),
                                SemicolonTable.number(it.value()),
                                SemicolonTable.number(it.consumption()),
                                SemicolonTable.text(it.status()),
                                SemicolonTable.text(it.note())))));
    }

    /** An Excel workbook of one sheet. Numbers and dates are numbers and dates, and every word is text and never a formula. */
    byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Portals", "1.0")) {
            var sheet = workbook.newWorksheet("Rādījumi");
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int index = 0; index < rows.size(); index++) {
                var it = rows.get(index);
                var row = index + 1;
                sheet.value(row, 0, it.month().toString());
                sheet.value(row, 1, it.on());
                sheet.style(row, 1).format("dd.mm.yyyy").set();
                sheet.value(row, 2, it.serial());
                sheet.value(row, 3, it.water());
                sheet.value(row, 4, it.room());
                sheet.value(row, VALUE, it.value());
                sheet.style(row, VALUE).format("0.000").set();
                sheet.value(row, CONSUMPTION, it.consumption());
                sheet.style(row, CONSUMPTION).format("0.000").set();
                sheet.value(row, 7, it.status());
                sheet.value(row, 8, it.note());
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String water(Resource resource) {
        return switch (resource) {
            case COLD_WATER -> "Aukstais ūdens";
            case HOT_WATER -> "Karstais ūdens";
        };
    }

    private static String room(Place place) {
        return switch (place) {
            case BATHROOM -> "vannas istaba";
            case KITCHEN -> "virtuve";
            case TOILET -> "tualete";
        };
    }

    private static String status(MonthReading it) {
        var status = switch (it.status()) {
            case SUBMITTED -> "Iesniegts";
            case CONFIRMED -> "Apstiprināts";
            case CORRECTED -> "Labots";
            case BILLED -> "Aprēķināts";
            case AVERAGE -> "Vidējais";
            case DIFFERENCE -> "Ūdens starpība";
        };
        return it.corrected() && it.status() != HistoryView.Status.CORRECTED ? status + ", labots" : status;
    }
}
