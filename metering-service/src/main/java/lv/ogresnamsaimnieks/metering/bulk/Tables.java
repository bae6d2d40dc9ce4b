package lv.ogresnamsaimnieks.metering.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Refused;

/** Reads and writes tables row by row, and holds no more of them than that. */
public interface Tables {

    /** Rows a table may have, those without anything in them included. */
    int MOST_ROWS = 50_000;

    /** Takes the rows of a table, in their order. */
    interface Rows {
        void row(TableRow row) throws IOException;
    }

    /** Where the rows of a new table go; closing it ends the table, not what it is written to. */
    interface Sheet extends Closeable {
        void row(List<TableCell> cells) throws IOException;
    }

    /**
     * Reads the first sheet, whatever the file calls itself.
     *
     * @throws Refused if it is no table, has too many rows, or is made to be larger than it looks
     */
    TableFormat read(Path file, Rows rows) throws IOException;

    Sheet write(TableFormat format, OutputStream to) throws IOException;
}
