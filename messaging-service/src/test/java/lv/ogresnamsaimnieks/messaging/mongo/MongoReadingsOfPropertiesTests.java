package lv.ogresnamsaimnieks.messaging.mongo;

import lv.ogresnamsaimnieks.messaging.ReadingsOfProperties;
import lv.ogresnamsaimnieks.messaging.ReadingsOfPropertiesContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@StoreTest
class MongoReadingsOfPropertiesTests extends ReadingsOfPropertiesContract {

    @Autowired
    private ReadingsOfProperties readings;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected ReadingsOfProperties readings() {
        return readings;
    }

    @AfterEach
    void empty() {
        mongo.remove(new Query(), MongoReadingsOfProperties.COLLECTION);
    }
}
