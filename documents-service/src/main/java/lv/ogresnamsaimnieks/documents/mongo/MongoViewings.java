package lv.ogresnamsaimnieks.documents.mongo;

import lv.ogresnamsaimnieks.documents.Viewing;
import lv.ogresnamsaimnieks.documents.Viewings;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoViewings implements Viewings {

    static final String COLLECTION = "houseFileViewings";

    private final MongoOperations mongo;

    MongoViewings(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void record(Viewing viewing) {
        mongo.insert(viewing, COLLECTION);
    }
}
