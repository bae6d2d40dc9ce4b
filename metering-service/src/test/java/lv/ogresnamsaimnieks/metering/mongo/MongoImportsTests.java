package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.bulk.Imports;
import lv.ogresnamsaimnieks.metering.bulk.ImportsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoImportsTests extends ImportsContract {

    @Autowired
    private Imports imports;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Imports imports() {
        return imports;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoImports.COLLECTION);
    }
}
