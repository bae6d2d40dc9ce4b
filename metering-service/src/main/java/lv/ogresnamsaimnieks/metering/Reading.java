package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a meter showed, and what was used since the reading before. Value and consumption in m³, three decimals; the
 * consumption is less than nothing where more had been estimated than was used.
 *
 * @param doubts what was asked about it, and answered that it is right
 */
public record Reading(
        String meter,
        String serial,
        Resource resource,
        Place place,
        BigDecimal value,
        BigDecimal consumption,
        List<String> doubts) {

    public Reading {
        doubts = List.copyOf(Objects.requireNonNullElse(doubts, List.of()));
    }
}
