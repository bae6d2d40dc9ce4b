package lv.ogresnamsaimnieks.metering.web;

import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.bulk.TableCell;
import lv.ogresnamsaimnieks.metering.bulk.Tables;
import lv.ogresnamsaimnieks.metering.web.HistoryView.MeterEpisode;
import lv.ogresnamsaimnieks.metering.web.HistoryView.MonthReading;
import org.jspecify.annotations.Nullable;

/** The readings of a property as a table: a row for each meter and month, newest first. */
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

    static void write(HistoryView history, Tables.Sheet to) throws IOException {
        to.row(HEAD.stream().map(TableCell::of).toList());
        var meters = history.meters().stream().collect(Collectors.toMap(MeterEpisode::meter, Function.identity()));
        for (var month : history.months()) {
            for (var it : month.readings()) {
                to.row(row(month.month(), it, meters.get(it.meter())));
            }
        }
    }

    private static List<TableCell> row(YearMonth month, MonthReading it, @Nullable MeterEpisode meter) {
        return List.of(
                TableCell.of(month.toString()),
                TableCell.of(it.on()),
                TableCell.of(meter == null ? "" : meter.serial()),
                TableCell.of(water(it.resource())),
                TableCell.of(room(it.place())),
                TableCell.of(it.value()),
                TableCell.of(it.consumption()),
                TableCell.of(status(it)),
                TableCell.of(note(it, month, meter)));
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

    private HistoryTable() {}
}
