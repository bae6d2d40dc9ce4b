package lv.ogresnamsaimnieks.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Clock;

/** Does what MongoDB's time-to-live monitor does: a document is over when its date plus the index's seconds has passed. */
final class Expiry {

    private final Clock clock;

    Expiry(Clock clock) {
        this.clock = clock;
    }

    int expire(MongoDatabase database) {
        var removed = 0;
        if (database instanceof JournaledDatabase journaled) {
            for (var index : journaled.indexDescriptions()) {
                if (index.get("expireAfterSeconds") instanceof Number seconds
                        && index.get("key") instanceof Document key
                        && index.get("ns") instanceof String namespace) {
                    removed +=
                            expire(journaled, namespace, key.keySet().iterator().next(), seconds.longValue());
                }
            }
        }
        return removed;
    }

    private int expire(JournaledDatabase database, String namespace, String field, long seconds) {
        var collection = namespace.substring(database.getDatabaseName().length() + 1);
        var over = new Document(field, new Document("$lt", clock.instant().minusSeconds(seconds)));
        return database.resolveCollection(collection, true).deleteDocuments(over, 0, NoopOplog.get());
    }
}
