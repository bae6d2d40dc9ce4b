package lv.ogresnamsaimnieks.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Latvian forms of days. */
final class Texts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private Texts() {}
}
