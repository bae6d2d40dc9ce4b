package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;

/** What a meter showed at the beginning and at the end of what a bill is for. Values in m³, three decimals. */
public record MeteredUse(
        String serial, Resource resource, LocalDate fromOn, BigDecimal from, LocalDate toOn, BigDecimal to) {

    public MeteredUse {
        from = from.setScale(3, RoundingMode.UNNECESSARY);
        to = to.setScale(3, RoundingMode.UNNECESSARY);
    }

    /** In m³. */
    public BigDecimal consumption() {
        return to.subtract(from);
    }

    List<Wrong> contradictions(String field) {
        var wrongs = new ArrayList<Wrong>();
        if (toOn.isBefore(fromOn)) {
            wrongs.add(new Wrong(field + ".toOn", "before-from", "Beigu datums ir pirms sākuma datuma."));
        }
        if (to.compareTo(from) < 0) {
            wrongs.add(new Wrong(field + ".to", "below-previous", "Rādījums ir mazāks par iepriekšējo."));
        }
        return wrongs;
    }
}
