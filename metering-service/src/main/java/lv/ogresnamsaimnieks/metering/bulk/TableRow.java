package lv.ogresnamsaimnieks.metering.bulk;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number as people count: the first is one
 */
public record TableRow(int number, List<TableCell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(TableCell::isBlank);
    }

    TableCell at(int column) {
        return column < 0 || column >= cells.size() ? TableCell.EMPTY : cells.get(column);
    }
}
