package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.AwaitedInHouses;
import lv.ogresnamsaimnieks.metering.AwaitedInHousesContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@StoreTest
class MongoAwaitedInHousesTests extends AwaitedInHousesContract {

    @Autowired
    private AwaitedInHouses awaited;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected AwaitedInHouses awaited() {
        return awaited;
    }

    @AfterEach
    void empty() {
        mongo.remove(new Query(), MongoAwaitedInHouses.COLLECTION);
    }
}
