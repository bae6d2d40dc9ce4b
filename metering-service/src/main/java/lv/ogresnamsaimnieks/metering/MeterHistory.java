package lv.ogresnamsaimnieks.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a meter showed month by month, whether the accounting system knew it or an owner handed it in. */
public final class MeterHistory {

    /** How many months make an average. */
    private static final int USUAL = 3;

    /**
     * One month of it.
     *
     * @param consumption since the month before, in m³
     * @param submittedAt null for what the accounting system knew
     */
    public record Month(
            YearMonth month,
            BigDecimal value,
            BigDecimal consumption,
            LocalDate on,
            boolean estimated,
            @Nullable Instant submittedAt) {}

    private record Value(
            BigDecimal value,
            LocalDate on,
            boolean estimated,
            @Nullable Instant at) {}

    private final Meter meter;
    private final NavigableMap<YearMonth, Month> months = new TreeMap<>();

    MeterHistory(Meter meter, Collection<MonthlyReadings> handedIn) {
        this.meter = meter;
        var values = new TreeMap<YearMonth, Value>();
        meter.history().forEach(it -> values.put(it.month(), new Value(it.value(), it.on(), it.estimated(), null)));
        handedIn.forEach(month -> month.of(meter.id()).ifPresent(reading -> {
            var at = month.last().orElseThrow().at();
            var on = LocalDate.ofInstant(at, SubmissionWindow.RIGA);
            values.put(month.month(), new Value(reading.value(), on, false, at));
        }));
        var before = meter.initialValue();
        for (Map.Entry<YearMonth, Value> it : values.entrySet()) {
            var now = it.getValue();
            months.put(
                    it.getKey(),
                    new Month(
                            it.getKey(),
                            now.value(),
                            meter.dial().used(before, now.value()),
                            now.on(),
                            now.estimated(),
                            now.at()));
            before = now.value();
        }
    }

    public Meter meter() {
        return meter;
    }

    /** Newest first. */
    public Collection<Month> months() {
        return months.descendingMap().values();
    }

    public Optional<Month> in(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }

    /** The last month before that one. */
    public Optional<Month> before(YearMonth month) {
        return Optional.ofNullable(months.lowerEntry(month)).map(Map.Entry::getValue);
    }

    /** What it showed before that month, in m³. */
    public BigDecimal valueBefore(YearMonth month) {
        return before(month).map(Month::value).orElse(meter.initialValue());
    }

    /** The average of up to three months before that one, in m³ with three decimals, if there are any. */
    public Optional<BigDecimal> averageBefore(YearMonth month) {
        List<BigDecimal> last = months.headMap(month, false).descendingMap().values().stream()
                .limit(USUAL)
                .map(Month::consumption)
                .toList();
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(last.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(last.size()), 3, RoundingMode.HALF_UP));
    }
}
