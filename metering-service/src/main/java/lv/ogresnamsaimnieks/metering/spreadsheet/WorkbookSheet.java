package lv.ogresnamsaimnieks.metering.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lv.ogresnamsaimnieks.metering.bulk.TableCell;
import lv.ogresnamsaimnieks.metering.bulk.Tables;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The one sheet of a new workbook: values and never formulas, its first row bold and always in sight, written out a few rows
 * at a time.
 */
final class WorkbookSheet implements Tables.Sheet {

    private static final int BETWEEN_FLUSHES = 100;
    private static final int LONGEST_TEXT = 32_767;
    private static final int HEAD_ROWS = 1;

    /** Of a volume in m³; what has more was reckoned by a spreadsheet, and is shown as it likes. */
    private static final int MOST_DECIMALS = 3;

    private static final double WIDTH = 18;
    private static final int WIDENED = 14;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    WorkbookSheet(OutputStream to) {
        workbook = new Workbook(to, "Portals", "1.0");
        sheet = workbook.newWorksheet("Rādījumi");
        sheet.freezePane(0, HEAD_ROWS);
        for (int column = 0; column < WIDENED; column++) {
            sheet.width(column, WIDTH);
        }
    }

    @Override
    public void row(List<TableCell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % BETWEEN_FLUSHES == 0) {
            sheet.flush();
        }
    }

    private void write(int column, TableCell cell) {
        if (cell.text().isEmpty()) {
            return;
        }
        switch (cell.kind()) {
            case NUMBER -> write(column, new BigDecimal(cell.text()));
            case DAY -> {
                sheet.value(row, column, LocalDate.parse(cell.text()));
                sheet.style(row, column).format("dd.mm.yyyy").set();
            }
            case TEXT -> sheet.inlineString(row, column, presentable(cell.text()));
        }
        if (row < HEAD_ROWS) {
            sheet.style(row, column).bold().set();
        }
    }

    /** With its decimals, also where they are noughts. */
    private void write(int column, BigDecimal number) {
        sheet.value(row, column, number);
        if (number.scale() > 0 && number.scale() <= MOST_DECIMALS) {
            sheet.style(row, column).format("0." + "0".repeat(number.scale())).set();
        }
    }

    /** Without what XML cannot hold. */
    private static String presentable(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT))
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
