package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.YearMonth;

/** A readable value of a meter for a month that the rules have not looked at yet. Value in m³, three decimals. */
record NewReading(MeterHistory history, YearMonth month, BigDecimal value) {

    Meter meter() {
        return history.meter();
    }

    /** What the meter showed before, in m³. */
    BigDecimal before() {
        return history.valueBefore(month);
    }

    /** In m³; less than nothing if the value is too low to be true. */
    BigDecimal consumption() {
        return meter().dial().used(before(), value);
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

    Reading accepted() {
        return new Reading(
                meter().id(),
                meter().serial(),
                meter().resource(),
                meter().place(),
                value,
                consumption().setScale(3));
    }
}
