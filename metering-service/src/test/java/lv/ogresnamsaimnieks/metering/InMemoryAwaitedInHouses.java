package lv.ogresnamsaimnieks.metering;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link AwaitedInHousesContract} holds it to that. */
class InMemoryAwaitedInHouses implements AwaitedInHouses {

    private final Map<String, AwaitedInHouse> all = new LinkedHashMap<>();

    final List<ReadingsAwaited> told = new ArrayList<>();

    @Override
    public synchronized List<AwaitedInHouse> of(Collection<String> houses, YearMonth month) {
        return houses.stream()
                .flatMap(it -> Optional.ofNullable(all.get(AwaitedInHouse.id(it, month))).stream())
                .toList();
    }

    @Override
    public synchronized void save(AwaitedInHouse awaited, List<ReadingsAwaited> events) {
        long now = Optional.ofNullable(all.get(awaited.id()))
                .map(AwaitedInHouse::version)
                .orElse(0L);
        if (now != awaited.version()) {
            throw new OptimisticLockingFailureException(awaited.id());
        }
        all.put(
                awaited.id(),
                new AwaitedInHouse(awaited.id(), awaited.house(), awaited.month(), awaited.told(), now + 1));
        told.addAll(events);
    }
}
