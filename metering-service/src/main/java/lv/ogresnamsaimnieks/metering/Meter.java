package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * A meter in a property, from its installation to its removal. Its identity in the world is serial, resource and place; what
 * is written on it for people may be on another one, too.
 *
 * @param initialValue what it showed when it was installed, in m³
 * @param digits of the dial before the comma
 * @param decimals of the dial after the comma
 * @param verificationDue as written on it; information only since 06.06.2025 ({@link Verification})
 * @param removedOn the first day on which it was not there any more
 * @param finalValue what it showed when it was removed, in m³; null while it is there, and where nobody wrote it down
 * @param replaces the meter in whose place it came
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
        @Nullable BigDecimal finalValue,
        @Nullable String replaces,
        Construction construction,
        ReadBy readBy,
        List<PastReading> history) {

    public Meter {
        // Meters from before these were recorded are turning wheels that their owners read.
        construction = Objects.requireNonNullElse(construction, Construction.MECHANICAL);
        readBy = Objects.requireNonNullElse(readBy, ReadBy.OWNER);
        history = history.stream()
                .sorted(Comparator.comparing(PastReading::month))
                .toList();
    }

    /** Until when it counts, by the rules of that day. */
    public Verification verificationOn(LocalDate day) {
        return Verification.of(this, day);
    }

    Dial dial() {
        return new Dial(digits, decimals);
    }

    boolean isInstalledOn(LocalDate day) {
        return !day.isBefore(installedOn) && (removedOn == null || day.isBefore(removedOn));
    }

    /** Whether somebody has to read it for a month and nobody has before the portal took over. */
    boolean isReadByHandFor(YearMonth month) {
        return readBy == ReadBy.OWNER
                && isInstalledOn(month.atEndOfMonth())
                && history.stream().noneMatch(it -> it.month().equals(month));
    }

    /** Whether both are the same thing in the same place at the same time; a meter may come back after it was away. */
    boolean isTheSameInTheWorldAs(Meter other) {
        return serial.equals(other.serial)
                && resource == other.resource
                && place == other.place
                && (removedOn == null || other.installedOn.isBefore(removedOn))
                && (other.removedOn == null || installedOn.isBefore(other.removedOn));
    }

    /** The same meter, taken away on that day. */
    Meter removed(LocalDate day, BigDecimal shown) {
        return new Meter(
                id,
                serial,
                resource,
                place,
                installedOn,
                initialValue,
                digits,
                decimals,
                verificationDue,
                day,
                shown,
                replaces,
                construction,
                readBy,
                history);
    }

    /** What the record itself contradicts. */
    List<Wrong> contradictions() {
        var wrongs = new ArrayList<Wrong>();
        if (removedOn != null && removedOn.isBefore(installedOn)) {
            wrongs.add(new Wrong("removedOn", "before-installation", "Skaitītājs noņemts pirms uzstādīšanas."));
        }
        if (finalValue != null && removedOn == null) {
            wrongs.add(new Wrong("finalValue", "not-removed", "Noņemšanas rādījumam nav noņemšanas datuma."));
        }
        if (finalValue != null && !dial().shows(finalValue)) {
            wrongs.add(new Wrong("finalValue", "not-on-dial", "Tādu rādījumu šis skaitītājs nevar parādīt."));
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
