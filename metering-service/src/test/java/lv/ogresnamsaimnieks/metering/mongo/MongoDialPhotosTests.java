package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.evidence.DialPhotos;
import lv.ogresnamsaimnieks.metering.evidence.DialPhotosContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoDialPhotosTests extends DialPhotosContract {

    @Autowired
    private DialPhotos photos;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected DialPhotos photos() {
        return photos;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoDialPhotos.COLLECTION);
    }
}
