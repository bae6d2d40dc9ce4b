package lv.ogresnamsaimnieks.identity.mongo;

import java.util.Optional;
import lv.ogresnamsaimnieks.identity.mandate.Scans;
import lv.ogresnamsaimnieks.identity.registration.Sealing;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Sealed, since a deed names people by their personal codes. */
@Repository
class MongoScans implements Scans {

    static final String COLLECTION = "mandateScans";
    private static final String CONTENT = "content";

    private final MongoOperations mongo;
    private final Sealing sealing;

    MongoScans(MongoOperations mongo, Sealing sealing) {
        this.mongo = mongo;
        this.sealing = sealing;
    }

    @Override
    public void store(String scan, byte[] content) {
        mongo.insert(new Document("_id", scan).append(CONTENT, new Binary(sealing.seal(content, scan))), COLLECTION);
    }

    @Override
    public Optional<byte[]> find(String scan) {
        return Optional.ofNullable(mongo.findById(scan, Document.class, COLLECTION))
                .map(it -> sealing.open(it.get(CONTENT, Binary.class).getData(), scan));
    }
}
