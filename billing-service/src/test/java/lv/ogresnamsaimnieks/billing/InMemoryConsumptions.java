package lv.ogresnamsaimnieks.billing;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link ConsumptionsContract} holds it to that. */
class InMemoryConsumptions implements Consumptions {

    private final Map<String, MonthlyConsumption> all = new LinkedHashMap<>();

    @Override
    public Optional<MonthlyConsumption> of(String property, YearMonth month) {
        return Optional.ofNullable(all.get(MonthlyConsumption.id(property, month)));
    }

    @Override
    public void save(MonthlyConsumption it) {
        long now =
                of(it.property(), it.month()).map(MonthlyConsumption::version).orElse(0L);
        if (now != it.version()) {
            throw new OptimisticLockingFailureException(it.id());
        }
        all.put(it.id(), new MonthlyConsumption(it.id(), it.property(), it.month(), it.meters(), now + 1));
    }
}
