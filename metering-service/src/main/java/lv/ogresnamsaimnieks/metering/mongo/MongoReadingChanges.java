package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import lv.ogresnamsaimnieks.metering.ReadingChanges;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The order of changes is made after the changes, when somebody asks for it: a save takes the number out of a month, and
 * whoever asks first gives the next numbers to the months that have none. No clock takes part, so none can be wrong, and what
 * is written later than it was begun comes later.
 */
@Repository
class MongoReadingChanges implements ReadingChanges {

    static final String COLLECTION = "readings";
    static final String LOG = "readingChanges";

    /** The number of a month's last change; not there while it has none. */
    static final String LOGGED = "logged";

    private static final String VERSION = "version";
    private static final int TRIES = 20;

    private final MongoOperations mongo;
    private final NumberedLog log;

    MongoReadingChanges(MongoOperations mongo) {
        this.mongo = mongo;
        this.log = new NumberedLog(mongo, LOG);
    }

    @Override
    public Changes after(long place, int most) {
        var waiting = number(most);
        var entries = log.after(place, most);
        var months = new LinkedHashSet<String>();
        for (var it : entries.reversed()) {
            months.add(it.getString("month"));
        }
        return new Changes(
                new ArrayList<>(months).reversed(),
                entries.isEmpty() ? place : NumberedLog.number(entries.getLast()),
                waiting || entries.size() == most);
    }

    /** Numbers what has none, and says whether there may be more of it. */
    private boolean number(int most) {
        var query = query(where("logged").is(null)).limit(most);
        query.fields().include(VERSION);
        var changed = mongo.find(query, Document.class, COLLECTION);
        if (!changed.isEmpty()) {
            var first = log.append(
                    changed.stream()
                            .map(it -> new Document("month", it.get("_id")))
                            .toList(),
                    TRIES);
            var marks = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION);
            for (int i = 0; i < changed.size(); i++) {
                var it = changed.get(i);
                // What was saved meanwhile has a number to come.
                marks.updateOne(
                        query(where("_id").is(it.get("_id")).and(VERSION).is(it.get(VERSION))),
                        new Update().set(LOGGED, first + i));
            }
            marks.execute();
        }
        return changed.size() == most;
    }
}
