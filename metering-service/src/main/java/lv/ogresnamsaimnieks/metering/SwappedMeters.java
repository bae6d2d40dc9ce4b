package lv.ogresnamsaimnieks.metering;

import java.util.List;
import java.util.Optional;

/**
 * Two values that do not fit their meters but would fit each other's: most often cold and hot water.
 *
 * <p>“Aukstais ūdens / Karstais ūdens”: both meters look alike, often hang side by side, and only the number tells them
 * apart.
 */
final class SwappedMeters {

    static Optional<Doubt> in(NewReading reading, List<NewReading> together) {
        return together.stream()
                .filter(it -> !it.meter().id().equals(reading.meter().id()))
                .filter(it -> !reading.isPlausible() || !it.isPlausible())
                .filter(it -> it.on(reading).isPlausible() && reading.on(it).isPlausible())
                .findFirst()
                .map(it -> new Doubt(
                        Doubt.Kind.SWAPPED_METERS,
                        "Iespējams, rādījumi ir samainīti vietām: šis skaitlis atbilst skaitītājam %s, bet tā skaitlis – šim."
                                .formatted(Texts.name(it.meter())),
                        it.value()));
    }

    private SwappedMeters() {}
}
