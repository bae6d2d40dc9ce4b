package lv.ogresnamsaimnieks.messaging.mongo;

import lv.ogresnamsaimnieks.messaging.Notices;
import lv.ogresnamsaimnieks.messaging.NoticesContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@StoreTest
class MongoNoticesTests extends NoticesContract {

    @Autowired
    private Notices notices;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Notices notices() {
        return notices;
    }

    @AfterEach
    void empty() {
        mongo.remove(new Query(), MongoNotices.COLLECTION);
    }
}
