package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.DueInHouses;
import lv.ogresnamsaimnieks.metering.DueInHousesContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@StoreTest
class MongoDueInHousesTests extends DueInHousesContract {

    @Autowired
    private DueInHouses due;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected DueInHouses due() {
        return due;
    }

    @AfterEach
    void empty() {
        mongo.remove(new Query(), MongoDueInHouses.COLLECTION);
    }
}
