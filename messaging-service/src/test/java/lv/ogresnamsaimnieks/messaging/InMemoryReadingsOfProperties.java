package lv.ogresnamsaimnieks.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link ReadingsOfPropertiesContract} holds it to that. */
class InMemoryReadingsOfProperties implements ReadingsOfProperties {

    private final Map<String, PropertyReadings> all = new LinkedHashMap<>();

    @Override
    public synchronized Optional<PropertyReadings> find(String property) {
        return Optional.ofNullable(all.get(property));
    }

    @Override
    public synchronized void save(PropertyReadings readings) {
        long now = find(readings.id()).map(PropertyReadings::version).orElse(0L);
        if (now != readings.version()) {
            throw new OptimisticLockingFailureException(readings.id());
        }
        all.put(readings.id(), new PropertyReadings(readings.id(), readings.known(), readings.gone(), now + 1));
    }
}
