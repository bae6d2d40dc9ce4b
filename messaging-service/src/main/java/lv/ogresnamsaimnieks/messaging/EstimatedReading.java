package lv.ogresnamsaimnieks.messaging;

import java.math.BigDecimal;

/**
 * What was counted for a meter because nobody handed in a reading; value and consumption in m³ with three decimals.
 *
 * @param missed so many months in a row, this one included
 * @param difference whether the flat has a share of the water difference instead of a consumption
 * @param text what the owner is told of it
 */
public record EstimatedReading(
        String meter,
        String serial,
        String resource,
        String place,
        BigDecimal value,
        BigDecimal consumption,
        int missed,
        boolean difference,
        String text) {}
