package lv.ogresnamsaimnieks.billing.mongo;

import lv.ogresnamsaimnieks.billing.Consumptions;
import lv.ogresnamsaimnieks.billing.ConsumptionsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoConsumptionsTests extends ConsumptionsContract {

    @Autowired
    private Consumptions consumptions;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Consumptions consumptions() {
        return consumptions;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoConsumptions.COLLECTION);
    }
}
