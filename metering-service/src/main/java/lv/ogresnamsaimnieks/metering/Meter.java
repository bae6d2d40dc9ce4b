package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * A meter in a property, from its installation to its removal. Its identity in the world is serial, resource and place.
 *
 * @param initialValue what it showed when it was installed, in m³
 * @param digits of the dial before the comma
 * @param decimals of the dial after the comma
 * @param verificationDue information only since 06.06.2025
 * @param history of months before the portal took over, oldest first
 */
public record Meter(
        String id,
        String serial,
        Resource resource,
        Place place,
        LocalDate installedOn,
        BigDecimal initialValue,
        int digits,
        int decimals,
        @Nullable LocalDate verificationDue,
        @Nullable LocalDate removedOn,
        List<PastReading> history) {

    public Meter {
        history = history.stream()
                .sorted(Comparator.comparing(PastReading::month))
                .toList();
    }

    Dial dial() {
        return new Dial(digits, decimals);
    }

    boolean isInstalledOn(LocalDate day) {
        return !day.isBefore(installedOn) && (removedOn == null || day.isBefore(removedOn));
    }

    boolean isTheSameInTheWorldAs(Meter other) {
        return serial.equals(other.serial) && resource == other.resource && place == other.place;
    }

    /** What the record itself contradicts. */
    List<Wrong> contradictions() {
        var wrongs = new ArrayList<Wrong>();
        if (removedOn != null && removedOn.isBefore(installedOn)) {
            wrongs.add(new Wrong("removedOn", "before-installation", "Skaitītājs noņemts pirms uzstādīšanas."));
        }
        var before = initialValue;
        for (int i = 0; i < history.size(); i++) {
            var past = history.get(i);
            if (i > 0 && past.month().equals(history.get(i - 1).month())) {
                wrongs.add(new Wrong("history[%d].month".formatted(i), "duplicate", "Mēnesis ir norādīts divreiz."));
            }
            if (dial().used(before, past.value()).signum() < 0) {
                wrongs.add(new Wrong(
                        "history[%d].value".formatted(i), "below-previous", "Rādījums ir mazāks par iepriekšējo."));
            }
            before = past.value();
        }
        return wrongs;
    }
}
