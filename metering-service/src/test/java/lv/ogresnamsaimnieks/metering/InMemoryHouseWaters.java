package lv.ogresnamsaimnieks.metering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MeteringEvent.HouseWaterBalanced;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link HouseWatersContract} holds it to that. */
public class InMemoryHouseWaters implements HouseWaters {

    private final Map<String, HouseWater> all = new LinkedHashMap<>();
    private final List<HouseWaterBalanced> told = new ArrayList<>();

    @Override
    public Optional<HouseWater> of(String house) {
        return Optional.ofNullable(all.get(house));
    }

    @Override
    public void save(HouseWater water, List<HouseWaterBalanced> events) {
        if (of(water.id()).map(HouseWater::version).orElse(0L) != water.version()) {
            throw new OptimisticLockingFailureException(water.id());
        }
        all.put(
                water.id(),
                new HouseWater(water.id(), water.inlets(), water.regimes(), water.billed(), water.version() + 1));
        told.addAll(events);
    }

    /** Everything that was saved to be told, oldest first. */
    public List<HouseWaterBalanced> told() {
        return told;
    }
}
