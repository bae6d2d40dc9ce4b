package lv.ogresnamsaimnieks.metering.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.ogresnamsaimnieks.metering.bulk.TableCell;
import lv.ogresnamsaimnieks.metering.bulk.TableFormat;
import lv.ogresnamsaimnieks.metering.bulk.TableRow;
import lv.ogresnamsaimnieks.metering.bulk.Tables;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of text, as spreadsheets and old systems write it: UTF-8 with or without a mark, UTF-16 with one, or else
 * Windows-1257; semicolons, commas or tabs, whichever there are most of in its first line.
 */
final class TextReading {

    private static final Charset BALTIC = Charset.forName("windows-1257");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FIRST_LINE = 64 * 1024;
    private static final int LONGEST_ROW = 256 * 1024;
    private static final int MOST_COLUMNS = 200;

    private final Path file;

    TextReading(Path file) {
        this.file = file;
    }

    TableFormat read(Tables.Rows rows) throws IOException {
        var charset = charset();
        var separator = separator(charset);
        var format = CSVFormat.Builder.create()
                .setDelimiter(separator)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        try (var text = new Text(open(charset));
                var records = format.parse(text)) {
            for (var it : records) {
                text.rowDone();
                if (it.getRecordNumber() > Tables.MOST_ROWS) {
                    throw SpreadsheetTables.tooManyRows();
                }
                rows.row(row(it));
            }
        } catch (UncheckedIOException malformed) {
            throw SpreadsheetTables.refused("malformed", "Datnē ir pēdiņas, kas nav aizvērtas.");
        }
        return new TableFormat(TableFormat.Kind.CSV, separator);
    }

    private static TableRow row(CSVRecord it) {
        if (it.size() > MOST_COLUMNS) {
            throw SpreadsheetTables.refused(
                    "too-many-columns", "Datnē ir vairāk nekā %d kolonnas.".formatted(MOST_COLUMNS));
        }
        return new TableRow(
                (int) it.getRecordNumber(), it.stream().map(TableCell::of).toList());
    }

    private Charset charset() throws IOException {
        byte[] start;
        try (var content = Files.newInputStream(file)) {
            start = content.readNBytes(2);
        }
        if (start.length == 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return UTF_16LE;
        }
        if (start.length == 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return UTF_16BE;
        }
        try (var all = open(UTF_8)) {
            all.transferTo(Writer.nullWriter());
            return UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return BALTIC;
        }
    }

    private char separator(Charset charset) throws IOException {
        var line = new char[FIRST_LINE];
        int length = 0;
        try (var text = new Text(open(charset))) {
            for (int it = text.read(); it >= 0 && length < FIRST_LINE; it = text.read()) {
                if ((it == '\n' || it == '\r') && !new String(line, 0, length).isBlank()) {
                    break;
                }
                line[length++] = (char) it;
            }
        }
        var head = new String(line, 0, length);
        if (head.stripLeading().startsWith("<")) {
            throw SpreadsheetTables.notATable();
        }
        var best = ';';
        for (var it : new char[] {'\t', ','}) {
            best = count(head, it) > count(head, best) ? it : best;
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(it -> it == separator).count();
    }

    private Reader open(Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(charset.equals(UTF_8) ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** Text without its mark, in which nothing stands that no text has and no row is endless. */
    private static final class Text extends FilterReader {

        private boolean begun;
        private int sinceRow;

        Text(Reader in) {
            super(in);
        }

        void rowDone() {
            sinceRow = 0;
        }

        @Override
        public int read() throws IOException {
            var one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] to, int offset, int length) throws IOException {
            // In small pieces, so that what is read ahead of a row is short.
            var count = in.read(to, offset, Math.min(length, 4096));
            var from = offset;
            if (!begun && count > 0 && to[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(to, offset + 1, to, offset, count - 1);
                count--;
                if (count == 0) {
                    begun = true;
                    return read(to, offset, length);
                }
            }
            begun |= count > 0;
            for (int i = from; i < from + count; i++) {
                if (to[i] < ' ' && to[i] != '\t' && to[i] != '\n' && to[i] != '\r') {
                    throw SpreadsheetTables.notATable();
                }
            }
            sinceRow += Math.max(0, count);
            if (sinceRow > LONGEST_ROW) {
                throw SpreadsheetTables.refused(
                        "too-long-row", "Datnē ir pārāk gara rinda vai pēdiņas, kas nav aizvērtas.");
            }
            return count;
        }
    }
}
