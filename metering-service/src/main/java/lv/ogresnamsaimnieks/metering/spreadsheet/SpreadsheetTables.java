package lv.ogresnamsaimnieks.metering.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.metering.bulk.TableFormat;
import lv.ogresnamsaimnieks.metering.bulk.Tables;
import org.springframework.stereotype.Component;

/** Knows a workbook and a text from one another by what they begin with. */
@Component
class SpreadsheetTables implements Tables {

    @Override
    public TableFormat read(Path file, Rows rows) throws IOException {
        var start = start(file);
        if (start.startsWith("PK\u0003\u0004")) {
            new WorkbookReading(file).read(rows);
            return TableFormat.XLSX;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw refused(
                    "old-workbook", "Vecās .xls un ar paroli aizsargātās datnes portāls nelasa. Saglabājiet kā .xlsx.");
        }
        return new TextReading(file).read(rows);
    }

    @Override
    public Sheet write(TableFormat format, OutputStream to) throws IOException {
        return switch (format.kind()) {
            case XLSX -> new WorkbookSheet(to);
            case CSV -> new TextSheet(format.separator(), to);
        };
    }

    private static String start(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(8), ISO_8859_1);
        }
    }

    static Refused notATable() {
        return refused("not-a-table", "Datne nav tabula. Derīgas ir .xlsx un .csv.");
    }

    static Refused tooManyRows() {
        return refused(
                "too-many-rows", "Datnē ir vairāk nekā %s rindu. Sadaliet to vairākās.".formatted(grouped(MOST_ROWS)));
    }

    static Refused refused(String code, String message) {
        return Refused.input("file", code, message);
    }

    private static String grouped(int number) {
        return "%d\u00a0%03d".formatted(number / 1000, number % 1000);
    }
}
