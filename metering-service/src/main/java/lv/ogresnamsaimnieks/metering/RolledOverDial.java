package lv.ogresnamsaimnieks.metering;

import java.util.Optional;

/**
 * The one way in which a meter may show less than before: it came to the end of its dial and began again from nought.
 *
 * <p>“Rādījums nevar būt mazāks par iepriekšējo”, unless little water lies between the two across the end of the dial.
 */
final class RolledOverDial {

    static Optional<Doubt> in(NewReading reading) {
        return reading.meter().dial().hasRolledOver(reading.before(), reading.value())
                ? Optional.of(new Doubt(
                        Doubt.Kind.ROLLED_OVER,
                        "Rādījums ir mazāks par iepriekšējo (%s). Vai skaitītājs ir sācis skaitīt no nulles?"
                                .formatted(Texts.volume(reading.before())),
                        null))
                : Optional.empty();
    }

    private RolledOverDial() {}
}
