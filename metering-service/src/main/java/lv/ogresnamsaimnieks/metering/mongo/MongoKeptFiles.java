package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.ogresnamsaimnieks.metering.evidence.KeptFiles;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Files in pieces of one MiB, the last marked as such. */
@Repository
class MongoKeptFiles implements KeptFiles {

    static final String COLLECTION = "files";

    private static final int PIECE = 1024 * 1024;
    private static final String BYTES = "bytes";
    private static final String LAST = "last";

    private final MongoOperations mongo;

    MongoKeptFiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void store(String id, Path file) throws IOException {
        remove(id);
        try (var content = Files.newInputStream(file)) {
            var bytes = content.readNBytes(PIECE);
            for (int piece = 0; ; piece++) {
                var next = content.readNBytes(PIECE);
                mongo.insert(
                        new Document("_id", id(id, piece))
                                .append("file", id)
                                .append(BYTES, new Binary(bytes))
                                .append(LAST, next.length == 0),
                        COLLECTION);
                if (next.length == 0) {
                    return;
                }
                bytes = next;
            }
        }
    }

    @Override
    public boolean copy(String id, OutputStream to) throws IOException {
        for (int piece = 0; ; piece++) {
            var found = mongo.findById(id(id, piece), Document.class, COLLECTION);
            if (found == null) {
                return false;
            }
            to.write(found.get(BYTES, Binary.class).getData());
            if (found.getBoolean(LAST)) {
                return true;
            }
        }
    }

    @Override
    public void remove(String id) {
        mongo.remove(query(where("file").is(id)), COLLECTION);
    }

    private static String id(String file, int piece) {
        return file + "/" + piece;
    }
}
