package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.Readings;
import lv.ogresnamsaimnieks.metering.ReadingsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoReadingsTests extends ReadingsContract {

    @Autowired
    private Readings readings;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Readings readings() {
        return readings;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoReadings.COLLECTION);
    }
}
