package lv.ogresnamsaimnieks.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Latvian forms of months, moments, volumes and meters. */
final class Texts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy. 'plkst.' HH:mm");

    /** In the accusative, as “par” needs them. */
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");

    /** Like “29.11.2026.”. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** One of two forms: the first for 1, 21, 101 and so on, but not for 11. */
    static String counted(int count, String one, String others) {
        return "%d %s".formatted(count, count % 10 == 1 && count % 100 != 11 ? one : others);
    }

    /** Like “2026. gada novembri”. */
    static String inMonth(YearMonth month) {
        return "%d. gada %s".formatted(month.getYear(), MONTHS.get(month.getMonthValue() - 1));
    }

    /** Like “29.11.2026. plkst. 10:16”. */
    static String moment(Instant at) {
        return MOMENT.format(at.atZone(NoticeBoard.RIGA));
    }

    /** Like “290,703 m³”, with a no-break space before the unit. */
    static String volume(BigDecimal cubicMetres) {
        return cubicMetres.setScale(3).toPlainString().replace('.', ',') + "\u00a0m³";
    }

    /** Like “Aukstais ūdens, vannas istaba”; what metering may add one day is a meter all the same. */
    static String meter(String resource, String place) {
        var what = switch (resource) {
            case "COLD_WATER" -> "Aukstais ūdens";
            case "HOT_WATER" -> "Karstais ūdens";
            default -> "Cits resurss";
        };
        var where = switch (place) {
            case "KITCHEN" -> ", virtuve";
            case "BATHROOM" -> ", vannas istaba";
            case "TOILET" -> ", tualete";
            default -> "";
        };
        return what + where;
    }

    private Texts() {}
}
