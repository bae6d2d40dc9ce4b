package lv.ogresnamsaimnieks.metering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link HouseWatersContract} holds it to that. */
public class InMemoryHouseWaters implements HouseWaters {

    private final Map<String, HouseWater> all = new LinkedHashMap<>();

    @Override
    public Optional<HouseWater> of(String house) {
        return Optional.ofNullable(all.get(house));
    }

    @Override
    public void save(HouseWater water) {
        if (of(water.id()).map(HouseWater::version).orElse(0L) != water.version()) {
            throw new OptimisticLockingFailureException(water.id());
        }
        all.put(water.id(), new HouseWater(water.id(), water.inlets(), water.regimes(), water.version() + 1));
    }
}
