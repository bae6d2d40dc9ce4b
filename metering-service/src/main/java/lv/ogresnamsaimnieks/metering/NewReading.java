package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;

/** A readable value of a meter for a month that the rules have not looked at yet. Value in m³, three decimals. */
record NewReading(MeterHistory history, YearMonth month, BigDecimal value) {

    Meter meter() {
        return history.meter();
    }

    /** What was last read from the meter, in m³. */
    BigDecimal before() {
        return history.valueBefore(month);
    }

    /** Since it was last read, in m³; less than nothing if the value is too low to be true. */
    BigDecimal used() {
        return meter().dial().used(before(), value);
    }

    /** As evenly as if it had been read every month since, in m³. */
    BigDecimal usedInAMonth() {
        return used().divide(BigDecimal.valueOf(history.monthsSinceRead(month)), 3, RoundingMode.HALF_UP);
    }

    /** What counts for the month, in m³: less than nothing where more had been estimated than was used. */
    BigDecimal consumption() {
        return history.settled(month, used());
    }

    /** The same value, had another meter shown it. */
    NewReading on(NewReading other) {
        return new NewReading(other.history, month, value);
    }

    /** Another value of the same meter. */
    NewReading saying(BigDecimal other) {
        return new NewReading(history, month, other);
    }

    /** Whether nobody would look twice at it. */
    boolean isPlausible() {
        return meter().dial().shows(value) && value.compareTo(before()) >= 0 && !UnusualConsumption.isIn(this);
    }

    /** @param doubts what was asked about it, by stable codes */
    Reading accepted(List<String> doubts) {
        return new Reading(
                meter().id(),
                meter().serial(),
                meter().resource(),
                meter().place(),
                value,
                consumption().setScale(3, RoundingMode.HALF_UP),
                doubts);
    }
}
