package lv.ogresnamsaimnieks.metering.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.metering.bulk.TableCell;
import lv.ogresnamsaimnieks.metering.bulk.TableRow;
import lv.ogresnamsaimnieks.metering.bulk.Tables;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook. Before anything is read it is looked at from outside: how large it would become, whether
 * any text in it is endless, whether it brings programs along or asks for other files. Of a formula counts what the
 * spreadsheet last showed.
 */
final class WorkbookReading {

    private static final int MOST_ENTRIES = 500;
    private static final int MOST_SHEETS = 50;
    private static final int MOST_COLUMNS = 200;
    private static final long MEBIBYTE = 1024 * 1024;

    /** Unpacked; a sheet of the most rows has a tenth of it. */
    private static final long LARGEST_SHEET = 200 * MEBIBYTE;

    /** Unpacked; of these all are held at once. */
    private static final long LARGEST_OTHER = 24 * MEBIBYTE;

    private static final long LARGEST_WORKBOOK = 300 * MEBIBYTE;
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
    private static final Pattern DAY = Pattern.compile("(?i).*[dy].*|(?i)^m+$");
    private static final Pattern IN_QUOTES = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private final Path file;

    WorkbookReading(Path file) {
        this.file = file;
    }

    void read(Tables.Rows rows) throws IOException {
        refuseWhatIsNoTable();
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                var all = workbook.getFirstSheet().openStream()) {
            var written = 0;
            for (var it = all.iterator(); it.hasNext(); ) {
                var row = row(it.next());
                if (row.cells().stream().allMatch(cell -> cell.text().isBlank())) {
                    continue;
                }
                if (row.number() > Tables.MOST_ROWS || row.number() <= written) {
                    throw row.number() > Tables.MOST_ROWS
                            ? SpreadsheetTables.tooManyRows()
                            : SpreadsheetTables.notATable();
                }
                // A spreadsheet leaves out rows in which nothing stands.
                for (written++; written < row.number(); written++) {
                    rows.row(new TableRow(written, List.of()));
                }
                rows.row(row);
            }
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw SpreadsheetTables.notATable();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static TableRow row(Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw SpreadsheetTables.refused(
                    "too-many-columns", "Datnē ir vairāk nekā %d kolonnas.".formatted(MOST_COLUMNS));
        }
        var cells = new ArrayList<TableCell>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static TableCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getRawValue() == null) {
            return TableCell.EMPTY;
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            return number(cell);
        }
        return TableCell.of(cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue());
    }

    private static TableCell number(Cell cell) {
        try {
            var number = new BigDecimal(cell.getRawValue());
            return isDay(cell) ? TableCell.of(DayOfSpreadsheet.of(number)) : TableCell.of(number);
        } catch (NumberFormatException words) {
            return TableCell.of(cell.getRawValue());
        }
    }

    private static boolean isDay(Cell cell) {
        var id = cell.getDataFormatId();
        var format = cell.getDataFormatString();
        return (id != null && id >= 14 && id <= 17)
                || (id != null && id == 22)
                || (format != null
                        && DAY.matcher(IN_QUOTES
                                        .matcher(format.toLowerCase(Locale.ROOT))
                                        .replaceAll(""))
                                .matches());
    }

    private void refuseWhatIsNoTable() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES || zip.getEntry("xl/workbook.xml") == null) {
                throw SpreadsheetTables.notATable();
            }
            var left = LARGEST_WORKBOOK;
            var sheets = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                refuseWhatItBrings(name);
                var isSheet = SHEET.matcher(name).matches();
                sheets += isSheet ? 1 : 0;
                if (sheets > MOST_SHEETS) {
                    throw tooLarge();
                }
                if (name.endsWith(".xml")) {
                    try (var content = zip.getInputStream(entry)) {
                        left -= length(content, Math.min(left, isSheet ? LARGEST_SHEET : LARGEST_OTHER));
                    }
                }
            }
        } catch (ZipException broken) {
            throw SpreadsheetTables.notATable();
        }
    }

    private static void refuseWhatItBrings(String name) {
        if (name.toLowerCase(Locale.ROOT).contains("vbaproject")) {
            throw SpreadsheetTables.refused("macros", "Datnē ir makro. Saglabājiet to kā parastu .xlsx darbgrāmatu.");
        }
        if (name.startsWith("xl/externalLinks/")) {
            throw SpreadsheetTables.refused(
                    "external-links", "Datnē ir saites uz citām datnēm. Ielīmējiet vērtības un saglabājiet no jauna.");
        }
    }

    /** How long it is unpacked; it is refused as soon as it is longer than it may be, and never held. */
    private static long length(InputStream content, long most) throws IOException {
        var markup = new Markup();
        var piece = new byte[64 * 1024];
        var length = 0L;
        for (int count = content.read(piece); count >= 0; count = content.read(piece)) {
            length += count;
            if (length > most || !markup.isModest(piece, count)) {
                throw tooLarge();
            }
        }
        return length;
    }

    private static Refused tooLarge() {
        return SpreadsheetTables.refused(
                "bomb", "Atspiesta datne būtu pārāk liela. Saglabājiet to no jauna bez liekām lapām.");
    }
}
