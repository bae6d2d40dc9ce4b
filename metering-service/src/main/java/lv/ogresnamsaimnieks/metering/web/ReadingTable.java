package lv.ogresnamsaimnieks.metering.web;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.Progress;

/** The flats of a house and a month as a table that a spreadsheet opens as it is. */
final class ReadingTable {

    private static final List<String> HEAD = List.of(
            "Mēnesis",
            "Māja",
            "Kāpņu telpa",
            "Dzīvoklis",
            "Stāvoklis",
            "Skaitītāji",
            "Nolasīti",
            "Nav mēnesi pēc kārtas");

    static String of(YearMonth month, Progress.HouseProgress house) {
        return SemicolonTable.of(Stream.concat(
                        Stream.of(HEAD),
                        house.cells().stream()
                                .map(it -> List.of(
                                        month.toString(),
                                        house.address(),
                                        Integer.toString(it.staircase()),
                                        it.flat(),
                                        state(it.state()),
                                        Integer.toString(it.meters()),
                                        Integer.toString(it.read()),
                                        it.missed() == 0 ? "" : Integer.toString(it.missed()))))
                .map(row -> row.stream().map(SemicolonTable::text).toList()));
    }

    private static String state(Progress.State state) {
        return switch (state) {
            case SUBMITTED -> "iesniegts";
            case SUSPICIOUS -> "aizdomīgs";
            case MISSING -> "trūkst";
        };
    }

    private ReadingTable() {}
}
