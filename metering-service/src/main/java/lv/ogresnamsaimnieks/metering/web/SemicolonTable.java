package lv.ogresnamsaimnieks.metering.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in text (RFC 4180) as spreadsheets in Latvian open it: semicolons, decimal commas, and UTF-8 that says so. */
final class SemicolonTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @param rows of fields made by {@link #text} and {@link #number} */
    static String of(Stream<List<String>> rows) {
        return rows.map(it -> String.join(";", it)).collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    /** What begins like a formula is kept from being one. */
    static String text(String value) {
        var safe = value.matches("(?s)[=+\\-@\t\r\n].*") ? "'" + value : value;
        return safe.matches("(?s).*[;\"\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** A number begins like a formula only where it is less than nothing, and then it has to stay a number. */
    static String number(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    private SemicolonTable() {}
}
