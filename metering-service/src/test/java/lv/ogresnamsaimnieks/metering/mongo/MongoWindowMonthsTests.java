package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.WindowMonths;
import lv.ogresnamsaimnieks.metering.WindowMonthsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoWindowMonthsTests extends WindowMonthsContract {

    @Autowired
    private WindowMonths months;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected WindowMonths months() {
        return months;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoWindowMonths.COLLECTION);
    }
}
