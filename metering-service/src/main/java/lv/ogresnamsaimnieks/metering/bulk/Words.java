package lv.ogresnamsaimnieks.metering.bulk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people and spreadsheets write into cells, read as it was meant. */
final class Words {

    private static final Locale LATVIAN = Locale.of("lv");
    private static final String SPACE = "[ \\u00a0\\u2007\\u2009\\u202f]";
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(" + SPACE + "\\d{3})+([.,]\\d+)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d{1,12}([.,]\\d{1,12})?[eE][+-]?\\d{1,2}");
    private static final Pattern UNIT = Pattern.compile(SPACE + "*m[3³]$");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,20}\\.0+");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[-./](\\d{1,2})\\.?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[-./ ](\\d{4})\\.?");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(\\d{4}) ?(?:gada )?(\\p{L}+)|(\\p{L}+) (\\d{4})(?: gads)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\.?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})[-.](\\d{1,2})[-.](\\d{1,2})\\.?(?:[T ]00:00.*)?");
    private static final List<String> MONTHS =
            List.of("janv", "febr", "mart", "apri", "maij", "juni", "juli", "augu", "sept", "okto", "nove", "dece");

    /** In small letters without signs above them, with single spaces where anything but letters and digits stood. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(LATVIAN)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** A value as it would be typed from the dial; what is no number stays what it is. */
    static String value(TableCell cell) {
        if (cell.kind() == TableCell.Kind.NUMBER) {
            return number(new BigDecimal(cell.text()));
        }
        var text = UNIT.matcher(quoted(cell)).replaceFirst("");
        if (THOUSANDS.matcher(text).matches()) {
            return text.replaceAll(SPACE, "");
        }
        return SCIENTIFIC.matcher(text).matches() ? number(new BigDecimal(text.replace(',', '.'))) : text;
    }

    /** What is written on a meter, or a client's number: a spreadsheet may have taken it for a number. */
    static String identifier(TableCell cell) {
        if (cell.kind() == TableCell.Kind.NUMBER) {
            return number(new BigDecimal(cell.text()));
        }
        var text = quoted(cell);
        if (SCIENTIFIC.matcher(text).matches()) {
            return number(new BigDecimal(text.replace(',', '.')));
        }
        return WHOLE.matcher(text).matches() ? text.substring(0, text.indexOf('.')) : text;
    }

    static Optional<YearMonth> month(TableCell cell) {
        var text = quoted(cell);
        var iso = ISO_MONTH.matcher(text);
        if (iso.matches()) {
            return month(iso.group(1), iso.group(2));
        }
        var numbers = MONTH.matcher(text);
        if (numbers.matches()) {
            return month(numbers.group(2), numbers.group(1));
        }
        var named = NAMED_MONTH.matcher(plain(text));
        if (named.matches()) {
            var year = named.group(1) == null ? named.group(4) : named.group(1);
            var name = named.group(2) == null ? named.group(3) : named.group(2);
            var index = MONTHS.indexOf(name.substring(0, Math.min(4, name.length())));
            return index < 0 ? Optional.empty() : month(year, Integer.toString(index + 1));
        }
        // A spreadsheet makes the first day of it.
        return day(cell).map(YearMonth::from);
    }

    static Optional<LocalDate> day(TableCell cell) {
        var text = quoted(cell);
        var iso = ISO_DAY.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        var ours = DAY.matcher(text);
        return ours.matches() ? day(ours.group(3), ours.group(2), ours.group(1)) : Optional.empty();
    }

    /** Without spaces around it, and without the sign that keeps a spreadsheet from reading a formula. */
    private static String quoted(TableCell cell) {
        var text = cell.text().replaceAll("^" + SPACE + "+|" + SPACE + "+$", "").strip();
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    /** Spreadsheets keep numbers in binary: 290.703 may come as 290.70299999999997. */
    private static String number(BigDecimal it) {
        var rounded = it.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static Optional<YearMonth> month(String year, String month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Words() {}
}
