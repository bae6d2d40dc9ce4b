package lv.ogresnamsaimnieks.local.demo;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What came into a house in a month, as the municipal API takes it from the supplier of water.
 *
 * @param used in m³
 */
record InletReading(String house, YearMonth month, BigDecimal used) {}
