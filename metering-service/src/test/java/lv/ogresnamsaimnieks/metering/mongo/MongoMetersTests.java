package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.Meters;
import lv.ogresnamsaimnieks.metering.MetersContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoMetersTests extends MetersContract {

    @Autowired
    private Meters meters;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Meters meters() {
        return meters;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoMeters.COLLECTION);
    }
}
