package lv.ogresnamsaimnieks.metering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MeteringEvent;

/** The meters of all properties. */
public interface Meters {

    Optional<PropertyMeters> of(String property);

    /** The property's meters among which this one is. */
    Optional<PropertyMeters> with(String meter);

    /** The meters of those properties, as far as there are any. */
    List<PropertyMeters> ofAll(Collection<String> properties);

    /** Saves them and the events in one write; fails if they have changed since they were found. */
    void save(PropertyMeters meters, List<? extends MeteringEvent> events);
}
