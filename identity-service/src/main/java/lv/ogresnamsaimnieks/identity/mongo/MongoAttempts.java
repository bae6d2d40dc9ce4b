package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import lv.ogresnamsaimnieks.identity.Attempt;
import lv.ogresnamsaimnieks.identity.Attempts;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
class MongoAttempts implements Attempts {

    static final String COLLECTION = "attempts";
    static final String NUMBERS = "attemptNumbers";

    private final MongoOperations mongo;

    MongoAttempts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public int nextNumber(int year) {
        var numbers = mongo.findAndModify(
                query(where("_id").is(year)),
                new Update().inc("last", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                NUMBERS);
        return Objects.requireNonNull(numbers).getInteger("last");
    }

    @Override
    public void add(Attempt attempt) {
        mongo.insert(attempt, COLLECTION);
    }
}
