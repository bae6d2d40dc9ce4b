package lv.ogresnamsaimnieks.metering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link MetersContract} holds it to that. */
public class InMemoryMeters implements Meters {

    private final Map<String, PropertyMeters> all = new LinkedHashMap<>();

    public final List<MeteringEvent> told = new ArrayList<>();

    @Override
    public synchronized Optional<PropertyMeters> of(String property) {
        return Optional.ofNullable(all.get(property));
    }

    @Override
    public synchronized Optional<PropertyMeters> with(String meter) {
        return all.values().stream().filter(it -> it.find(meter).isPresent()).findFirst();
    }

    @Override
    public synchronized List<PropertyMeters> ofAll(Collection<String> properties) {
        return properties.stream().flatMap(it -> of(it).stream()).toList();
    }

    @Override
    public synchronized void save(PropertyMeters meters, List<? extends MeteringEvent> events) {
        long now = of(meters.id()).map(PropertyMeters::version).orElse(0L);
        if (now != meters.version()) {
            throw new OptimisticLockingFailureException(meters.id());
        }
        all.put(meters.id(), new PropertyMeters(meters.id(), meters.meters(), now + 1));
        told.addAll(events);
    }
}
