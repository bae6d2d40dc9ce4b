package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How the owners of a house bear its water difference, from a month on.
 *
 * @param cap the most that one who did not hand in readings bears for each declared person, in m³; null for no limit
 * @param decision number and date of the owners' decision, or what else it rests on
 */
public record SettlementRegime(
        YearMonth from, Rules rules, Key key, @Nullable BigDecimal cap, String decision) {

    /** By whose rules. */
    public enum Rules {
        /** MK 1013: a house whose management the owners have not taken over; p. 19 and 19.1. */
        MK1013,
        /** MK 524: a house that its owners have taken over; first stage and second. */
        MK524,
        /** What the community of owners decided; nobody goes first. */
        OWNERS_DECISION
    }

    /** By what a difference is shared among those who bear it. */
    public enum Key {
        /** Equally, flat by flat. */
        PROPERTIES,
        PERSONS,
        AREA,
        CONSUMPTION
    }

    /** What holds where nothing else was recorded: MK 1013 p. 19, flat by flat. */
    static SettlementRegime byLaw() {
        return new SettlementRegime(YearMonth.of(2008, 12), Rules.MK1013, Key.PROPERTIES, null, "MK 1013");
    }
}
