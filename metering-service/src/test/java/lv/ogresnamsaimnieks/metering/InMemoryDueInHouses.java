package lv.ogresnamsaimnieks.metering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link DueInHousesContract} holds it to that. */
class InMemoryDueInHouses implements DueInHouses {

    private final Map<String, DueInHouse> all = new LinkedHashMap<>();

    final List<MeterDue> told = new ArrayList<>();

    @Override
    public synchronized Optional<DueInHouse> find(String house) {
        return Optional.ofNullable(all.get(house));
    }

    @Override
    public synchronized void save(DueInHouse due, List<MeterDue> events) {
        long now =
                Optional.ofNullable(all.get(due.id())).map(DueInHouse::version).orElse(0L);
        if (now != due.version()) {
            throw new OptimisticLockingFailureException(due.id());
        }
        all.put(due.id(), new DueInHouse(due.id(), due.told(), now + 1));
        told.addAll(events);
    }
}
