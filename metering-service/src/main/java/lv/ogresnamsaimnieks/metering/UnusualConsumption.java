package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Much more than in the months before, or more than any flat uses.
 *
 * <p>“Patēriņš ir ievērojami lielāks nekā parasti. Lūdzu, pārbaudiet rādījumu!”
 */
final class UnusualConsumption {

    /** This much in a month, in m³, is unusual for any flat. */
    static final BigDecimal ALWAYS_ABOVE = BigDecimal.valueOf(30);

    /** So many times the average of the last months asks whether it is right. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(3);

    /** A difference of less than this, in m³, is never unusual. */
    private static final BigDecimal NEVER_BELOW = BigDecimal.valueOf(2);

    static Optional<Doubt> in(NewReading reading) {
        return isIn(reading)
                ? Optional.of(new Doubt(
                        Doubt.Kind.UNUSUAL,
                        "Patēriņš (%s) ir ievērojami lielāks nekā parasti. Vai rādījums ir pareizs?"
                                .formatted(Texts.volume(reading.usedInAMonth())),
                        null))
                : Optional.empty();
    }

    static boolean isIn(NewReading reading) {
        var used = reading.usedInAMonth();
        return used.compareTo(ALWAYS_ABOVE) > 0
                || reading.history()
                        .averageBefore(reading.month())
                        .filter(it -> used.compareTo(it.multiply(TIMES)) > 0
                                && used.subtract(it).compareTo(NEVER_BELOW) > 0)
                        .isPresent();
    }

    private UnusualConsumption() {}
}
