package lv.ogresnamsaimnieks.metering.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.metering.bulk.TableCell;
import lv.ogresnamsaimnieks.metering.bulk.Tables;

/** Separated text (RFC 4180) that a Latvian spreadsheet opens as it is: UTF-8 that says so, comma in numbers. */
final class TextSheet implements Tables.Sheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@\\t\\r\\n].*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

    private final char separator;
    private final Writer to;

    TextSheet(char separator, OutputStream to) throws IOException {
        this.separator = separator;
        this.to = new BufferedWriter(new OutputStreamWriter(to, UTF_8));
        this.to.write('\uFEFF');
    }

    @Override
    public void row(List<TableCell> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                to.write(separator);
            }
            to.write(field(cells.get(i)));
        }
        to.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        to.flush();
    }

    private String field(TableCell cell) {
        return switch (cell.kind()) {
            case NUMBER -> quoted(cell.text().replace('.', ','));
            case DAY -> DAY.format(LocalDate.parse(cell.text()));
            case TEXT -> quoted(safe(cell.text()));
        };
    }

    /** What begins like a formula is kept from being one. */
    private static String safe(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private String quoted(String text) {
        return text.indexOf(separator) < 0 && text.indexOf('"') < 0 && text.indexOf('\r') < 0 && text.indexOf('\n') < 0
                ? text
                : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
