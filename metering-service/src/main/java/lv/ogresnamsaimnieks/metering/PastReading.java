package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a meter showed for a month that the accounting system had billed before the portal took over. Value in m³.
 *
 * @param estimated whether it was an average in place of a reading
 */
public record PastReading(YearMonth month, BigDecimal value, LocalDate on, boolean estimated) {}
