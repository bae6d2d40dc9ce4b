package lv.ogresnamsaimnieks.messaging.mongo;

import lv.ogresnamsaimnieks.messaging.ReadMarks;
import lv.ogresnamsaimnieks.messaging.ReadMarksContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@StoreTest
class MongoReadMarksTests extends ReadMarksContract {

    @Autowired
    private ReadMarks marks;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected ReadMarks marks() {
        return marks;
    }

    @AfterEach
    void empty() {
        mongo.remove(new Query(), MongoReadMarks.COLLECTION);
    }
}
