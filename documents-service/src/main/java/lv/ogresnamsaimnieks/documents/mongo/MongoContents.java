package lv.ogresnamsaimnieks.documents.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import lv.ogresnamsaimnieks.documents.Content;
import lv.ogresnamsaimnieks.documents.Contents;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Each content is one database document: 8 MiB fit well into the 16 that one may have. */
@Repository
class MongoContents implements Contents {

    static final String COLLECTION = "contents";

    private static final String BYTES = "bytes";

    private final MongoOperations mongo;

    MongoContents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Content> find(String hash) {
        return Optional.ofNullable(mongo.findById(hash, Document.class, COLLECTION))
                .map(it -> Content.of(it.get(BYTES, Binary.class).getData()));
    }

    @Override
    public void store(Content content) {
        if (mongo.exists(query(where("_id").is(content.hash())), COLLECTION)) {
            return;
        }
        try {
            mongo.insert(new Document("_id", content.hash()).append(BYTES, new Binary(content.bytes())), COLLECTION);
        } catch (DuplicateKeyException sameBytes) {
            // Somebody stored the very same in between.
        }
    }
}
