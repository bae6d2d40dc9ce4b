package lv.ogresnamsaimnieks.metering.web;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.Progress;

/** The flats of a house and a month as a table (RFC 4180) that a spreadsheet opens as it is: semicolons, and UTF-8 that says so. */
final class ReadingTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
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
        return Stream.concat(
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
                .map(row -> row.stream().map(ReadingTable::field).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private static String state(Progress.State state) {
        return switch (state) {
            case SUBMITTED -> "iesniegts";
            case SUSPICIOUS -> "aizdomīgs";
            case MISSING -> "trūkst";
        };
    }

    /** What begins like a formula is kept from being one. */
    private static String field(String value) {
        var safe = value.matches("[=+\\-@].*") ? "'" + value : value;
        return safe.matches("(?s).*[;\"\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private ReadingTable() {}
}
