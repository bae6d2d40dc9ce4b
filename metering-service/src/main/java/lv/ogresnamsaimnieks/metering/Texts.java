package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Latvian forms of days and volumes. */
final class Texts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** With a no-break space before the unit. */
    static String volume(BigDecimal cubicMetres) {
        return cubicMetres.setScale(3).toPlainString().replace('.', ',') + "\u00a0m³";
    }

    private Texts() {}
}
