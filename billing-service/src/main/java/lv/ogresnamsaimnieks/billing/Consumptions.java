package lv.ogresnamsaimnieks.billing;

import java.time.YearMonth;
import java.util.Optional;

/** The consumption of all properties and months. */
public interface Consumptions {

    Optional<MonthlyConsumption> of(String property, YearMonth month);

    /** Fails if it has changed since it was found. */
    void save(MonthlyConsumption consumption);
}
