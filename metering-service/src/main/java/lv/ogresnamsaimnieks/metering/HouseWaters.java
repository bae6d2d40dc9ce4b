package lv.ogresnamsaimnieks.metering;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MeteringEvent.HouseWaterBalanced;

/** The water of all houses. */
public interface HouseWaters {

    Optional<HouseWater> of(String house);

    /** Fails if it has changed since it was found. */
    void save(HouseWater water, List<HouseWaterBalanced> events);
}
