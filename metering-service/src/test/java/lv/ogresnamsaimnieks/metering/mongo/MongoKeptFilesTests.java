package lv.ogresnamsaimnieks.metering.mongo;

import lv.ogresnamsaimnieks.metering.evidence.KeptFiles;
import lv.ogresnamsaimnieks.metering.evidence.KeptFilesContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoreTest
class MongoKeptFilesTests extends KeptFilesContract {

    @Autowired
    private KeptFiles files;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected KeptFiles files() {
        return files;
    }

    @AfterEach
    void empty() {
        mongo.dropCollection(MongoKeptFiles.COLLECTION);
    }
}
