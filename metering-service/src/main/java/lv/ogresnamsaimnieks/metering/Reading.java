package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;

/** What a meter showed, and what was used since the reading before. Value and consumption in m³, three decimals. */
public record Reading(
        String meter, String serial, Resource resource, Place place, BigDecimal value, BigDecimal consumption) {}
