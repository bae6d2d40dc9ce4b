package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.CalendarFeeds;
import lv.ogresnamsaimnieks.metering.CalendarFeedsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoCalendarFeedsTests extends CalendarFeedsContract {

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected CalendarFeeds feeds() {
        return feeds;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoCalendarFeeds.COLLECTION);
    }
}
