package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The water of a house in a month as metering worked it out: what came in, what the flats used, who bears the difference.
 * All in m³, three decimals.
 *
 * @param percent of what came in, one decimal
 * @param decision number and date of the owners' decision, where {@code rules} is one
 * @param at when metering told it; what was told last counts
 */
public record HouseWaterBalance(
        String id,
        String house,
        YearMonth month,
        BigDecimal inlet,
        BigDecimal flats,
        BigDecimal difference,
        BigDecimal percent,
        Rules rules,
        Key key,
        String decision,
        List<Share> shares,
        Instant at,
        long version) {

    /** By whose rules a difference is shared. */
    public enum Rules {
        MK1013,
        MK524,
        OWNERS_DECISION
    }

    /** By what it is shared among those who bear it. */
    public enum Key {
        PROPERTIES,
        PERSONS,
        AREA,
        CONSUMPTION
    }

    /**
     * What a flat bears; less than nothing is given back.
     *
     * @param notRead whether it bears it before the others, because its meters were not read for long or it has none
     */
    public record Share(String property, BigDecimal share, boolean notRead) {}

    public HouseWaterBalance {
        shares = List.copyOf(shares);
    }

    /** What a month of a house is stored under. */
    public static String id(String house, YearMonth month) {
        return house + "/" + month;
    }

    Optional<Share> shareOf(String property) {
        return shares.stream().filter(it -> it.property().equals(property)).findFirst();
    }

    HouseWaterBalance following(HouseWaterBalance before) {
        return new HouseWaterBalance(
                id, house, month, inlet, flats, difference, percent, rules, key, decision, shares, at, before.version);
    }
}
