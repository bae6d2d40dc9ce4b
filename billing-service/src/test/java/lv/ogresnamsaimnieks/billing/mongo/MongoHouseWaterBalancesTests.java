package lv.ogresnamsaimnieks.billing.mongo;

import lv.ogresnamsaimnieks.billing.HouseWaterBalances;
import lv.ogresnamsaimnieks.billing.HouseWaterBalancesContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoHouseWaterBalancesTests extends HouseWaterBalancesContract {

    @Autowired
    private HouseWaterBalances balances;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected HouseWaterBalances balances() {
        return balances;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoHouseWaterBalances.COLLECTION);
    }
}
