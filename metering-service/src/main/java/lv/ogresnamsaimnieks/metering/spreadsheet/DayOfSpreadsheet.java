package lv.ogresnamsaimnieks.metering.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A day as spreadsheets count them: from the last day but one of 1899, with a 29.02.1900 that never was. */
final class DayOfSpreadsheet {

    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);

    /** @throws NumberFormatException if there is no such day */
    static LocalDate of(BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(LAST) > 0) {
            throw new NumberFormatException("no day");
        }
        return FIRST.plusDays(number.longValue());
    }

    private DayOfSpreadsheet() {}
}
