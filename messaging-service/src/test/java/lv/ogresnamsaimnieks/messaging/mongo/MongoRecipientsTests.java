package lv.ogresnamsaimnieks.messaging.mongo;

import lv.ogresnamsaimnieks.messaging.Recipients;
import lv.ogresnamsaimnieks.messaging.RecipientsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@StoreTest
class MongoRecipientsTests extends RecipientsContract {

    @Autowired
    private Recipients recipients;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Recipients recipients() {
        return recipients;
    }

    @AfterEach
    void empty() {
        mongo.remove(new Query(), MongoRecipients.COLLECTION);
    }
}
