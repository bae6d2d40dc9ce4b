package lv.ogresnamsaimnieks.metering.bulk;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A cell of a table, without its looks.
 *
 * @param text as it was typed; of a number its digits with a point, of a day its ISO form
 */
public record TableCell(Kind kind, String text) {

    /** What the cell itself says it is; a table of text has nothing but text. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY
    }

    public static final TableCell EMPTY = new TableCell(Kind.TEXT, "");

    public static TableCell of(String text) {
        return text.isEmpty() ? EMPTY : new TableCell(Kind.TEXT, text);
    }

    public static TableCell of(BigDecimal number) {
        return new TableCell(Kind.NUMBER, number.toPlainString());
    }

    public static TableCell of(LocalDate day) {
        return new TableCell(Kind.DAY, day.toString());
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
