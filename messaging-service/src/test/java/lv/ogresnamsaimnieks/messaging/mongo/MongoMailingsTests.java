package lv.ogresnamsaimnieks.messaging.mongo;

import lv.ogresnamsaimnieks.messaging.Mailings;
import lv.ogresnamsaimnieks.messaging.MailingsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@StoreTest
class MongoMailingsTests extends MailingsContract {

    @Autowired
    private Mailings mailings;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Mailings mailings() {
        return mailings;
    }

    @AfterEach
    void empty() {
        mongo.remove(new Query(), MongoMailings.COLLECTION);
    }
}
