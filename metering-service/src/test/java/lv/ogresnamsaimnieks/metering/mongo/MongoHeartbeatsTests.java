package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.Heartbeats;
import lv.ogresnamsaimnieks.metering.HeartbeatsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoHeartbeatsTests extends HeartbeatsContract {

    @Autowired
    private Heartbeats heartbeats;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Heartbeats heartbeats() {
        return heartbeats;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoHeartbeats.COLLECTION);
    }
}
