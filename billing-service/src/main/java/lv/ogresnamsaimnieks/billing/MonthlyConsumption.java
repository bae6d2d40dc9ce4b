package lv.ogresnamsaimnieks.billing;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was used in a property in a month, by meter; the next bill will be made of it. */
public record MonthlyConsumption(
        String id, String property, YearMonth month, List<MeterConsumption> meters, long version) {

    public MonthlyConsumption {
        meters = meters.stream()
                .sorted(Comparator.comparing(MeterConsumption::resource)
                        .thenComparing(MeterConsumption::place)
                        .thenComparing(MeterConsumption::meter))
                .toList();
    }

    /** What a month of a property is stored under. */
    public static String id(String property, YearMonth month) {
        return property + "/" + month;
    }

    static MonthlyConsumption none(String property, YearMonth month) {
        return new MonthlyConsumption(id(property, month), property, month, List.of(), 0);
    }

    /** With what was told of a meter put in; empty if as much or more is known of it already. */
    Optional<MonthlyConsumption> with(MeterConsumption told) {
        var isKnown = meters.stream().anyMatch(it -> it.meter().equals(told.meter()) && !told.isNewerThan(it));
        if (isKnown) {
            return Optional.empty();
        }
        var others = meters.stream().filter(it -> !it.meter().equals(told.meter()));
        return Optional.of(new MonthlyConsumption(
                id, property, month, Stream.concat(others, Stream.of(told)).toList(), version));
    }
}
