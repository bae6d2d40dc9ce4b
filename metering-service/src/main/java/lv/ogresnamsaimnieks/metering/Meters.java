package lv.ogresnamsaimnieks.metering;

import java.util.Optional;

/** The meters of all properties. */
public interface Meters {

    Optional<PropertyMeters> of(String property);

    /** The property's meters among which this one is. */
    Optional<PropertyMeters> with(String meter);

    /** Fails if they have changed since they were found. */
    void save(PropertyMeters meters);
}
