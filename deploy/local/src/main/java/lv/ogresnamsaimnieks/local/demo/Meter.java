package lv.ogresnamsaimnieks.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meter with its history, as the municipal API takes it. */
record Meter(
        String id,
        String property,
        String serial,
        Resource resource,
        Place place,
        LocalDate installedOn,
        BigDecimal initialValue,
        int digits,
        int decimals,
        @Nullable LocalDate verificationDue,
        @Nullable LocalDate removedOn,
        List<Reading> history) {

    enum Resource {
        COLD_WATER,
        HOT_WATER
    }

    enum Place {
        BATHROOM,
        KITCHEN
    }

    record Reading(YearMonth month, BigDecimal value, LocalDate on, boolean estimated) {}

    /** What the meter showed at the end of a month. */
    Reading at(YearMonth month) {
        return history.stream()
                .filter(it -> it.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    BigDecimal consumption(YearMonth month) {
        return at(month).value().subtract(at(month.minusMonths(1)).value());
    }
}
