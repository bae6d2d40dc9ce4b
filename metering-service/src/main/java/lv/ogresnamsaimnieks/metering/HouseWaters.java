package lv.ogresnamsaimnieks.metering;

import java.util.Optional;

/** The water of all houses. */
public interface HouseWaters {

    Optional<HouseWater> of(String house);

    /** Fails if it has changed since it was found. */
    void save(HouseWater water);
}
