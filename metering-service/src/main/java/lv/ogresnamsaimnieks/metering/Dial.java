package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;

/** What a meter can show: so many digits before the comma and so many after it, and then it begins again. In m³. */
record Dial(int digits, int decimals) {

    /** A meter that shows less than before has rolled over only if no more than this was used, in m³. */
    private static final BigDecimal CLOSE = UnusualConsumption.ALWAYS_ABOVE;

    /** The first value that it cannot show any more. */
    BigDecimal end() {
        return BigDecimal.TEN.pow(digits);
    }

    /** Whether it can show exactly this. */
    boolean shows(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(end()) < 0
                && value.stripTrailingZeros().scale() <= decimals;
    }

    /** Whether the end of the dial lies between the two, and both are close to it. */
    boolean hasRolledOver(BigDecimal before, BigDecimal now) {
        return now.compareTo(before) < 0
                && before.compareTo(end()) < 0
                && end().subtract(before).add(now).compareTo(CLOSE) <= 0;
    }

    /** What it shows after so much more was used. */
    BigDecimal after(BigDecimal before, BigDecimal used) {
        var sum = before.add(used);
        return sum.compareTo(end()) < 0 ? sum : sum.subtract(end());
    }

    /** What was used between the two; less than nothing if the later is too low to be true. */
    BigDecimal used(BigDecimal before, BigDecimal now) {
        var used = now.subtract(before);
        return hasRolledOver(before, now) ? used.add(end()) : used;
    }
}
