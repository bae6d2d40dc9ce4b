package lv.ogresnamsaimnieks.billing;

import java.time.YearMonth;
import java.util.Optional;

/** What metering told of the water of houses, by house and month. */
public interface HouseWaterBalances {

    Optional<HouseWaterBalance> of(String house, YearMonth month);

    /** Fails if it has changed since it was found. */
    void save(HouseWaterBalance balance);
}
