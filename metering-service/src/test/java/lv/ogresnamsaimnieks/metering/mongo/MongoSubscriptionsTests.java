package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.subscription.Subscriptions;
import lv.ogresnamsaimnieks.metering.subscription.SubscriptionsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoSubscriptionsTests extends SubscriptionsContract {

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoSubscriptions.COLLECTION);
    }
}
