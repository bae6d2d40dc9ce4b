package lv.ogresnamsaimnieks.messaging;

import java.math.BigDecimal;

/** A reading that was accepted for a meter; value and consumption in m³ with three decimals. */
public record AcceptedReading(
        String meter, String serial, String resource, String place, BigDecimal value, BigDecimal consumption) {}
