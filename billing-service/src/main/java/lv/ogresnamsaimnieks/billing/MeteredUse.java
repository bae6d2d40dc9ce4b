package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * What a meter showed at the beginning and at the end of what a bill is for. Values in m³, three decimals.
 *
 * @param counted what was used where that is not the difference of the two: a dial began again from nought
 */
public record MeteredUse(
        String serial,
        Resource resource,
        LocalDate fromOn,
        BigDecimal from,
        LocalDate toOn,
        BigDecimal to,
        @Nullable BigDecimal counted) {

    public MeteredUse {
        from = from.setScale(3, RoundingMode.UNNECESSARY);
        to = to.setScale(3, RoundingMode.UNNECESSARY);
        counted = counted == null ? null : counted.setScale(3, RoundingMode.UNNECESSARY);
    }

    /** In m³. */
    public BigDecimal consumption() {
        return counted == null ? to.subtract(from) : counted;
    }

    /** The same with what metering counted, if the values alone do not say it and metering told of the same value. */
    MeteredUse asCounted(List<MeterConsumption> told) {
        if (counted != null || to.compareTo(from) >= 0) {
            return this;
        }
        return told.stream()
                .filter(it -> it.serial().equals(serial) && it.value().compareTo(to) == 0)
                .filter(it -> it.consumption().signum() >= 0)
                .findFirst()
                .map(it -> new MeteredUse(serial, resource, fromOn, from, toOn, to, it.consumption()))
                .orElse(this);
    }

    List<Wrong> contradictions(String field) {
        var wrongs = new ArrayList<Wrong>();
        if (toOn.isBefore(fromOn)) {
            wrongs.add(new Wrong(field + ".toOn", "before-from", "Beigu datums ir pirms sākuma datuma."));
        }
        if (to.compareTo(from) < 0 && counted == null) {
            wrongs.add(new Wrong(field + ".to", "below-previous", "Rādījums ir mazāks par iepriekšējo."));
        }
        return wrongs;
    }
}
