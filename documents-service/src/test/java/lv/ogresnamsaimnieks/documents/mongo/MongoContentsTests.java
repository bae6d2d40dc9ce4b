package lv.ogresnamsaimnieks.documents.mongo;

import lv.ogresnamsaimnieks.documents.Contents;
import lv.ogresnamsaimnieks.documents.ContentsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@StoreTest
class MongoContentsTests extends ContentsContract {

    @Autowired
    private Contents contents;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Contents contents() {
        return contents;
    }

    @AfterEach
    void empty() {
        mongo.remove(new Query(), MongoContents.COLLECTION);
    }
}
