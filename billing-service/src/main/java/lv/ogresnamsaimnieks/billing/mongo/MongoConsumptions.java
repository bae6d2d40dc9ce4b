package lv.ogresnamsaimnieks.billing.mongo;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.billing.Consumptions;
import lv.ogresnamsaimnieks.billing.MonthlyConsumption;
import lv.ogresnamsaimnieks.defaults.Outbox;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoConsumptions implements Consumptions {

    static final String COLLECTION = "consumptions";

    private final MongoOperations mongo;
    private final Outbox consumptionsOutbox;

    MongoConsumptions(MongoOperations mongo, Outbox consumptionsOutbox) {
        this.mongo = mongo;
        this.consumptionsOutbox = consumptionsOutbox;
    }

    @Override
    public Optional<MonthlyConsumption> of(String property, YearMonth month) {
        return Optional.ofNullable(
                mongo.findById(MonthlyConsumption.id(property, month), MonthlyConsumption.class, COLLECTION));
    }

    @Override
    public void save(MonthlyConsumption consumption) {
        consumptionsOutbox.save(consumption.id(), consumption.version(), consumption, List.of());
    }
}
