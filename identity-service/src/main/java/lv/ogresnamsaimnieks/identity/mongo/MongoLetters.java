package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import lv.ogresnamsaimnieks.identity.registration.Letters;
import lv.ogresnamsaimnieks.identity.registration.Sealing;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Files in sealed pieces of one MiB; the database itself deletes them when their day comes. */
@Repository
class MongoLetters implements Letters {

    static final String COLLECTION = "letters";
    static final String KEPT_UNTIL = "keptUntil";

    private static final int PIECE = 1024 * 1024;
    private static final String APPLICATION = "application";
    private static final String BYTES = "bytes";

    private final MongoOperations mongo;
    private final Sealing sealing;

    MongoLetters(MongoOperations mongo, Sealing sealing) {
        this.mongo = mongo;
        this.sealing = sealing;
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // what the driver takes
    public void store(String application, Path file, Instant keptUntil) throws IOException {
        mongo.remove(query(where(APPLICATION).is(application)), COLLECTION);
        try (var content = Files.newInputStream(file)) {
            int piece = 0;
            for (var bytes = content.readNBytes(PIECE); bytes.length > 0; bytes = content.readNBytes(PIECE)) {
                var id = id(application, piece);
                mongo.insert(
                        new Document("_id", id)
                                .append(APPLICATION, application)
                                .append(KEPT_UNTIL, Date.from(keptUntil))
                                .append(BYTES, new Binary(sealing.seal(bytes, id))),
                        COLLECTION);
                piece++;
            }
        }
    }

    @Override
    public boolean copy(String application, OutputStream to) throws IOException {
        for (int piece = 0; ; piece++) {
            var id = id(application, piece);
            var found = mongo.findById(id, Document.class, COLLECTION);
            if (found == null) {
                return piece > 0;
            }
            to.write(sealing.open(found.get(BYTES, Binary.class).getData(), id));
        }
    }

    private static String id(String application, int piece) {
        return application + "/" + piece;
    }
}
