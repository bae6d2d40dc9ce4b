package lv.ogresnamsaimnieks.metering.mongo;

import java.util.List;
import lv.ogresnamsaimnieks.defaults.Indexes;
import lv.ogresnamsaimnieks.metering.subscription.Facts;
import lv.ogresnamsaimnieks.metering.subscription.FactsContract;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoFactsTests extends FactsContract {

    @Autowired
    private Facts facts;

    @Override
    protected Facts facts() {
        return facts;
    }

    @BeforeEach
    void emptyWithItsIndexes(@Autowired MongoOperations mongo, @Autowired List<Indexes> indexes) {
        mongo.dropCollection(MongoFacts.COLLECTION);
        indexes.forEach(it -> it.create(mongo));
    }
}
