package lv.ogresnamsaimnieks.metering;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Far too much, but the same digits with the comma one, two or three places further left would be nothing unusual.
 *
 * <p>“Lūdzu, pārbaudiet rādījumu un komata vietu!”
 */
final class ShiftedComma {

    private static final int MOST_PLACES = 3;

    static Optional<Doubt> in(NewReading reading) {
        if (!UnusualConsumption.isIn(reading)) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(1, MOST_PLACES)
                .mapToObj(places -> reading.saying(reading.value().movePointLeft(places)))
                .filter(NewReading::isPlausible)
                .findFirst()
                .map(it -> it.value().setScale(3))
                .map(guess -> new Doubt(
                        Doubt.Kind.SHIFTED_COMMA,
                        "Iespējams, komats ir nevietā. Vai skaitītājs rāda %s?".formatted(Texts.volume(guess)),
                        guess));
    }

    private ShiftedComma() {}
}
