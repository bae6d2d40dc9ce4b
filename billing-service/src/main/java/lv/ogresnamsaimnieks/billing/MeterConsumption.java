package lv.ogresnamsaimnieks.billing;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a meter showed for a month and what was used, in m³, as metering told it.
 *
 * @param submission counts the submissions of the property's month; the highest one counts
 */
public record MeterConsumption(
        String meter,
        String serial,
        String resource,
        String place,
        BigDecimal value,
        BigDecimal consumption,
        String receipt,
        int submission,
        Instant at) {}
