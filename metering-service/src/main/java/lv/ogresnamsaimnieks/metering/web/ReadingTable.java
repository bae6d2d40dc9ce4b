package lv.ogresnamsaimnieks.metering.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.Progress;
import lv.ogresnamsaimnieks.metering.bulk.TableCell;
import lv.ogresnamsaimnieks.metering.bulk.Tables;

/** The flats of a house and a month as a table, a row for each. */
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

    static void write(YearMonth month, Progress.HouseProgress house, Tables.Sheet to) throws IOException {
        to.row(HEAD.stream().map(TableCell::of).toList());
        for (var it : house.cells()) {
            to.row(List.of(
                    TableCell.of(month.toString()),
                    TableCell.of(house.address()),
                    number(it.staircase()),
                    TableCell.of(it.flat()),
                    TableCell.of(state(it.state())),
                    number(it.meters()),
                    number(it.read()),
                    it.missed() == 0 ? TableCell.EMPTY : number(it.missed())));
        }
    }

    private static TableCell number(int count) {
        return TableCell.of(BigDecimal.valueOf(count));
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
