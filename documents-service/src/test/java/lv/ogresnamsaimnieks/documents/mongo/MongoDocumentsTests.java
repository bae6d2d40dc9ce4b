package lv.ogresnamsaimnieks.documents.mongo;

import lv.ogresnamsaimnieks.documents.Documents;
import lv.ogresnamsaimnieks.documents.DocumentsContract;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@StoreTest
class MongoDocumentsTests extends DocumentsContract {

    @Autowired
    private Documents documents;

    @Autowired
    private MongoOperations mongo;

    @Override
    protected Documents documents() {
        return documents;
    }

    @AfterEach
    void empty() {
        mongo.remove(new Query(), MongoDocuments.COLLECTION);
    }
}
