package lv.ogresnamsaimnieks.billing;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link HouseWaterBalancesContract} holds it to that. */
class InMemoryHouseWaterBalances implements HouseWaterBalances {

    private final Map<String, HouseWaterBalance> all = new LinkedHashMap<>();

    @Override
    public Optional<HouseWaterBalance> of(String house, YearMonth month) {
        return Optional.ofNullable(all.get(HouseWaterBalance.id(house, month)));
    }

    @Override
    public void save(HouseWaterBalance it) {
        long now = of(it.house(), it.month()).map(HouseWaterBalance::version).orElse(0L);
        if (now != it.version()) {
            throw new OptimisticLockingFailureException(it.id());
        }
        all.put(
                it.id(),
                new HouseWaterBalance(
                        it.id(),
                        it.house(),
                        it.month(),
                        it.inlet(),
                        it.flats(),
                        it.difference(),
                        it.percent(),
                        it.rules(),
                        it.key(),
                        it.decision(),
                        it.shares(),
                        it.at(),
                        now + 1));
    }
}
