package lv.ogresnamsaimnieks.metering.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.MeterHistory;
import lv.ogresnamsaimnieks.metering.MeteringView;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Resource;
import org.jspecify.annotations.Nullable;

/** The readings of a property by month, newest first. */
record HistoryView(List<MonthView> months) {

    /** Where a reading has come to: handed in, confirmed, corrected, billed, or what stands in its place. */
    enum Status {
        SUBMITTED,
        CONFIRMED,
        CORRECTED,
        BILLED,
        AVERAGE,
        DIFFERENCE
    }

    record MonthView(YearMonth month, List<MonthReading> readings) {}

    /** @param note why nobody's reading counts, in Latvian; null where somebody's does */
    record MonthReading(
            String meter,
            Resource resource,
            Place place,
            BigDecimal value,
            BigDecimal consumption,
            boolean estimated,
            LocalDate on,
            Status status,
            @Nullable String note) {}

    static HistoryView of(MeteringView view, int months) {
        var byMonth = new TreeMap<YearMonth, List<MonthReading>>(Comparator.reverseOrder());
        Stream.concat(view.meters().stream(), view.earlier().stream())
                .forEach(history -> history.months()
                        .forEach(it -> byMonth.computeIfAbsent(it.month(), _ -> new ArrayList<>())
                                .add(reading(history, it))));
        return new HistoryView(byMonth.entrySet().stream()
                .limit(months)
                .map(it -> new MonthView(it.getKey(), it.getValue()))
                .toList());
    }

    private static MonthReading reading(MeterHistory history, MeterHistory.Month month) {
        var meter = history.meter();
        return new MonthReading(
                meter.id(),
                meter.resource(),
                meter.place(),
                month.value(),
                month.consumption(),
                month.estimated(),
                month.on(),
                status(month),
                month.note().isEmpty() ? null : month.note());
    }

    private static Status status(MeterHistory.Month month) {
        if (month.difference()) {
            return Status.DIFFERENCE;
        }
        if (month.estimated()) {
            return Status.AVERAGE;
        }
        if (month.billed() || month.status() == null) {
            return Status.BILLED;
        }
        return switch (month.status()) {
            case CONFIRMED -> Status.CONFIRMED;
            case CORRECTED -> Status.CORRECTED;
            default -> Status.SUBMITTED;
        };
    }
}
