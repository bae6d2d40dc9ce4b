package lv.ogresnamsaimnieks.metering;

import java.util.Optional;

/**
 * A meter only counts upwards: less than before is refused, the same is a month in which nobody was at home.
 *
 * <p>“Rādījums nevar būt mazāks par iepriekšējo.” A new meter in place of the old one is the office's to record.
 */
final class LowerThanBefore {

    static Optional<String> in(NewReading reading) {
        return reading.used().signum() >= 0
                ? Optional.empty()
                : Optional.of(
                        "Rādījums nevar būt mazāks par iepriekšējo (%s). Ja skaitītājs ir nomainīts, zvaniet 65049114."
                                .formatted(Texts.volume(reading.before())));
    }

    private LowerThanBefore() {}
}
