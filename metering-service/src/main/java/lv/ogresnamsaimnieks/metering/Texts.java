package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Latvian forms of days, volumes and meters. */
final class Texts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** With a no-break space before the unit. */
    static String volume(BigDecimal cubicMetres) {
        return cubicMetres.setScale(3).toPlainString().replace('.', ',') + "\u00a0m³";
    }

    /** Number and resource of a meter, in the middle of a sentence. */
    static String name(Meter meter) {
        var resource = switch (meter.resource()) {
            case COLD_WATER -> "aukstais ūdens";
            case HOT_WATER -> "karstais ūdens";
        };
        return "Nr.\u00a0%s (%s)".formatted(meter.serial(), resource);
    }

    private Texts() {}
}
