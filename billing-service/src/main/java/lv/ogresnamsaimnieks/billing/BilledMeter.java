package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A meter on a bill, and what its values rest on.
 *
 * @param estimated whether nobody read the value at the end of the period
 * @param settled what the reading at the end puts right, if those before it were estimated
 */
public record BilledMeter(MeteredUse use, boolean estimated, Optional<Settlement> settled) {

    /**
     * After months that nobody read comes a reading, and says what was used in all of them.
     *
     * @param months that were estimated
     * @param used since the last reading before them, in m³
     * @param billed of that already, in m³; what is left is on this bill, and may be less than nothing
     */
    public record Settlement(int months, BigDecimal used, BigDecimal billed) {}
}
