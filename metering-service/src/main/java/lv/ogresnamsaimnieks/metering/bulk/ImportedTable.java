package lv.ogresnamsaimnieks.metering.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import org.jspecify.annotations.Nullable;

/** A table of readings while it is read: its head may have a few rows of words above it. */
final class ImportedTable implements Tables.Rows {

    private static final int LOOKED_FOR_HEAD = 10;

    private final LocalDate today;
    private final List<ImportRow> rows = new ArrayList<>();
    private @Nullable TableRow first;
    private Map<Column, Integer> columns = Map.of();
    private int head;
    private int widest;

    ImportedTable(LocalDate today) {
        this.today = today;
    }

    @Override
    public void row(TableRow row) {
        widest = Math.max(widest, row.cells().size());
        if (row.isBlank()) {
            return;
        }
        if (head > 0) {
            rows.add(ImportRow.of(row, columns, today));
            return;
        }
        first = first == null ? row : first;
        if (Column.isHead(row)) {
            columns = Column.in(row);
            head = row.number();
        } else if (row.number() - first.number() >= LOOKED_FOR_HEAD) {
            columns = Column.in(first);
        }
    }

    /** @throws Refused if it has no head, or nothing under it */
    void refuseIfEmpty() {
        if (head == 0 && first != null) {
            columns = Column.in(first);
        }
        if (rows.isEmpty()) {
            throw Refused.input("file", "empty", "Datnē nav nevienas rindas ar rādījumu.");
        }
    }

    List<ImportRow> rows() {
        return rows;
    }

    /** The same row with what became of it, in the columns that are for that or else behind all others. */
    List<TableCell> withResult(TableRow row, Verdicts verdicts) {
        var result = columns.getOrDefault(Column.RESULT, widest);
        var explanation =
                columns.getOrDefault(Column.EXPLANATION, columns.containsKey(Column.RESULT) ? widest : widest + 1);
        var cells = new ArrayList<>(row.cells());
        while (cells.size() <= Math.max(result, explanation)) {
            cells.add(TableCell.EMPTY);
        }
        var verdict = verdicts.of(row.number());
        var isHead = row.number() == head;
        cells.set(
                result,
                TableCell.of(
                        isHead
                                ? Column.RESULT.title()
                                : verdict.map(it -> it.outcome().text()).orElse("")));
        cells.set(
                explanation,
                TableCell.of(
                        isHead
                                ? Column.EXPLANATION.title()
                                : verdict.map(Verdicts.Verdict::explanation).orElse("")));
        return cells;
    }
}
