package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.HouseWaters;
import lv.ogresnamsaimnieks.metering.HouseWatersContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoHouseWatersTests extends HouseWatersContract {

    @Autowired
    private HouseWaters waters;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected HouseWaters waters() {
        return waters;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoHouseWaters.COLLECTION);
    }
}
