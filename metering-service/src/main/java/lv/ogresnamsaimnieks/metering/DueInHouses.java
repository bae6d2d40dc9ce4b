package lv.ogresnamsaimnieks.metering;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;

/** What was told of meters whose last day comes near, house by house. */
public interface DueInHouses {

    Optional<DueInHouse> find(String house);

    /** Saves it and the events in one write; fails if it has changed since it was found. */
    void save(DueInHouse due, List<MeterDue> events);
}
