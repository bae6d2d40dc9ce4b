package lv.ogresnamsaimnieks.metering;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link ReadingsContract} holds it to that. */
public class InMemoryReadings implements Readings {

    private final Map<String, MonthlyReadings> all = new LinkedHashMap<>();

    public final List<ReadingAccepted> told = new ArrayList<>();

    /** Everything else that was told. */
    public final List<MeteringEvent> news = new ArrayList<>();

    @Override
    public synchronized List<MonthlyReadings> of(String property, YearMonth first, YearMonth last) {
        return all.values().stream()
                .filter(it -> it.property().equals(property))
                .filter(it -> !it.month().isBefore(first) && !it.month().isAfter(last))
                .sorted(Comparator.comparing(MonthlyReadings::month))
                .toList();
    }

    @Override
    public synchronized Optional<MonthlyReadings> withReceipt(String number) {
        return all.values().stream()
                .filter(it -> it.submissions().stream()
                        .anyMatch(each -> each.receipt().equals(number)))
                .findFirst();
    }

    @Override
    public synchronized List<MonthlyReadings> of(Collection<String> of, YearMonth first, YearMonth last) {
        return of.stream().flatMap(it -> of(it, first, last).stream()).toList();
    }

    @Override
    public synchronized List<MonthlyReadings> in(List<String> ids) {
        return ids.stream().flatMap(it -> Stream.ofNullable(all.get(it))).toList();
    }

    @Override
    public synchronized void save(MonthlyReadings readings, List<? extends MeteringEvent> events) {
        long now = Optional.ofNullable(all.get(readings.id()))
                .map(MonthlyReadings::version)
                .orElse(0L);
        if (now != readings.version()) {
            throw new OptimisticLockingFailureException(readings.id());
        }
        all.put(
                readings.id(),
                new MonthlyReadings(
                        readings.id(),
                        readings.property(),
                        readings.month(),
                        readings.submissions(),
                        readings.amendments(),
                        readings.late(),
                        readings.lock(),
                        now + 1));
        for (var event : events) {
            if (event instanceof ReadingAccepted accepted) {
                told.add(accepted);
            } else {
                news.add(event);
            }
        }
    }
}
