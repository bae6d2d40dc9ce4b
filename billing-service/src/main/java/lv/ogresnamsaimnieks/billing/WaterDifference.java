package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;

/**
 * How the difference between the meter of the house and the meters of its flats was shared (MK 09.12.2008. Nr. 1013,
 * 19. and 19.1 p.). Volumes in m³, three decimals.
 *
 * @param flats the sum of the flats' readings
 * @param share what this flat bears of the difference; not an equal part where 19.1 p. applies
 * @param basis the rule it was shared by, like {@code MK1013-19}
 */
public record WaterDifference(
        BigDecimal house, BigDecimal flats, int flatCount, BigDecimal difference, BigDecimal share, String basis) {

    public WaterDifference {
        house = house.setScale(3, RoundingMode.UNNECESSARY);
        flats = flats.setScale(3, RoundingMode.UNNECESSARY);
        difference = difference.setScale(3, RoundingMode.UNNECESSARY);
        share = share.setScale(3, RoundingMode.UNNECESSARY);
    }

    List<Wrong> contradictions(String field) {
        return difference.compareTo(house.subtract(flats)) == 0
                ? List.of()
                : List.of(new Wrong(
                        field + ".difference",
                        "difference-differs",
                        "Starpībai jābūt mājas skaitītāja un dzīvokļu rādījumu summas starpībai."));
    }
}
