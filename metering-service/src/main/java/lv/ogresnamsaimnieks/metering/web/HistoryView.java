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
import lv.ogresnamsaimnieks.metering.MeterState;
import lv.ogresnamsaimnieks.metering.MeteringView;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a property by month, newest first.
 *
 * @param meters those that the readings are of, also the ones that are not there any more
 * @param persons declared in the property today; null where nobody knows, or where they are not the person's to know
 */
record HistoryView(
        List<MonthView> months,
        List<MeterEpisode> meters,
        @Nullable Integer persons) {

    /**
     * A meter from its installation to its removal.
     *
     * @param replaces the meter in whose place it came, if it did
     */
    record MeterEpisode(
            String meter,
            String serial,
            Resource resource,
            Place place,
            LocalDate installedOn,
            @Nullable LocalDate removedOn,
            @Nullable String replaces) {}

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

    /**
     * What a meter showed for a month.
     *
     * @param corrected whether staff put another value in the place of what was handed in
     * @param rejected why staff rejected what was handed in, in Latvian; null where they did not
     * @param note why nobody's reading counts, in Latvian; null where somebody's does
     */
    record MonthReading(
            String meter,
            Resource resource,
            Place place,
            BigDecimal value,
            BigDecimal consumption,
            boolean estimated,
            LocalDate on,
            Status status,
            boolean corrected,
            @Nullable String rejected,
            @Nullable String note) {}

    static HistoryView of(MeteringView view, int months) {
        var all = of(view);
        return new HistoryView(all.months().stream().limit(months).toList(), all.meters(), all.persons());
    }

    /** The months of a period, both included. */
    static HistoryView of(MeteringView view, YearMonth from, YearMonth to) {
        var all = of(view);
        return new HistoryView(
                all.months().stream()
                        .filter(it -> !it.month().isBefore(from) && !it.month().isAfter(to))
                        .toList(),
                all.meters(),
                all.persons());
    }

    private static HistoryView of(MeteringView view) {
        var byMonth = new TreeMap<YearMonth, List<MonthReading>>(Comparator.reverseOrder());
        Stream.concat(view.meters().stream(), view.earlier().stream())
                .forEach(history -> history.months()
                        .forEach(it -> byMonth.computeIfAbsent(it.month(), _ -> new ArrayList<>())
                                .add(reading(history, it))));
        return new HistoryView(
                byMonth.entrySet().stream()
                        .map(it -> new MonthView(it.getKey(), it.getValue()))
                        .toList(),
                Stream.concat(view.meters().stream(), view.earlier().stream())
                        .map(MeterHistory::meter)
                        .map(it -> new MeterEpisode(
                                it.id(),
                                it.serial(),
                                it.resource(),
                                it.place(),
                                it.installedOn(),
                                it.removedOn(),
                                it.replaces()))
                        .toList(),
                view.persons().orElse(null));
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
                month.status() == MeterState.Status.CORRECTED,
                history.rejection(month.month()).orElse(null),
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
