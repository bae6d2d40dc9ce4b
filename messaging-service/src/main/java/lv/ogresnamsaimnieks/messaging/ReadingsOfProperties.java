package lv.ogresnamsaimnieks.messaging;

import java.util.Optional;

/** What metering has told of each property. */
public interface ReadingsOfProperties {

    Optional<PropertyReadings> find(String property);

    /** Fails if it has changed since it was found. */
    void save(PropertyReadings readings);
}
