package lv.ogresnamsaimnieks.metering;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link WindowMonthsContract} holds it to that. */
public class InMemoryWindowMonths implements WindowMonths {

    private final TreeMap<YearMonth, WindowMonth> all = new TreeMap<>();

    public final List<MeteringEvent> told = new ArrayList<>();

    @Override
    public synchronized List<WindowMonth> between(YearMonth first, YearMonth last) {
        return List.copyOf(all.subMap(first, true, last, true).values());
    }

    @Override
    public synchronized void save(WindowMonth month, List<? extends MeteringEvent> events) {
        var now = Optional.ofNullable(all.get(month.month()))
                .map(WindowMonth::version)
                .orElse(0L);
        if (now != month.version()) {
            throw new OptimisticLockingFailureException(month.id());
        }
        all.put(
                month.month(),
                new WindowMonth(
                        month.id(),
                        month.month(),
                        month.longer(),
                        month.lost(),
                        month.told(),
                        month.filledAt(),
                        now + 1));
        told.addAll(events);
    }
}
