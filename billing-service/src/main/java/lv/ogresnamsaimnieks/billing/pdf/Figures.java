package lv.ogresnamsaimnieks.billing.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.billing.Money;

/** Numbers, days and months as a Latvian bill prints them, the same as on the portal's pages. */
final class Figures {

    static final char NBSP = '\u00a0';

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");
    private static final List<String> MONTHS = List.of(
            "janvāri",
            "februāri",
            "martu",
            "aprīli",
            "maiju",
            "jūniju",
            "jūliju",
            "augustu",
            "septembri",
            "oktobri",
            "novembri",
            "decembri");
    private static final List<String> MEASURED = List.of("m³", "MWh", "kWh", "Gcal");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+(,|$))");

    /** {@code 120,69}, for tables whose heading names the unit. */
    static String amount(Money money) {
        return decimals(money.amount(), 2);
    }

    /** {@code 120,69 €} */
    static String money(Money money) {
        return amount(money) + NBSP + "€";
    }

    /** {@code 3,214 m³} */
    static String volume(BigDecimal cubicMetres) {
        return decimals(cubicMetres, 3) + NBSP + "m³";
    }

    /** {@code 290,703} */
    static String reading(BigDecimal cubicMetres) {
        return decimals(cubicMetres, 3);
    }

    /** {@code 52,40 m²} */
    static String area(BigDecimal squareMetres) {
        return decimals(squareMetres, 2) + NBSP + "m²";
    }

    /** {@code 0,4800}; more decimals only where the price has them. */
    static String tariff(BigDecimal price) {
        return decimals(price, Math.max(4, price.stripTrailingZeros().scale()));
    }

    /** {@code 21 %} */
    static String percent(BigDecimal rate) {
        return decimals(rate, Math.max(0, rate.stripTrailingZeros().scale())) + NBSP + "%";
    }

    /** Areas with two decimals, volumes and energy with three, the rest as they are; never fewer than the quantity has. */
    static String quantity(BigDecimal quantity, String unit) {
        var least = unit.equals("m²") ? 2 : MEASURED.contains(unit) ? 3 : 0;
        return decimals(quantity, Math.max(least, quantity.stripTrailingZeros().scale())) + NBSP + unit;
    }

    /** {@code LV80 BANK 0000 4351 9500 1} */
    static String iban(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1" + NBSP);
    }

    /** {@code 30.11.2026.} */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 2026. gada oktobri}, as after “par”. */
    static String month(YearMonth month) {
        return "%d.%sgada %s".formatted(month.getYear(), NBSP, MONTHS.get(month.getMonthValue() - 1));
    }

    /** A comma, groups from five digits on, a true minus, and none before what rounds to nought. */
    private static String decimals(BigDecimal number, int decimals) {
        var rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        var digits = rounded.abs().toPlainString().replace('.', ',');
        var whole = digits.indexOf(',') < 0 ? digits.length() : digits.indexOf(',');
        var grouped = whole < 5
                ? digits
                : THOUSANDS.matcher(digits.substring(0, whole)).replaceAll(String.valueOf(NBSP))
                        + digits.substring(whole);
        return rounded.signum() < 0 ? "−" + grouped : grouped;
    }

    private Figures() {}
}
