package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.metering.evidence.DialPhoto;
import lv.ogresnamsaimnieks.metering.evidence.DialPhotos;
import lv.ogresnamsaimnieks.metering.evidence.Picture;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** A photo and its pixels are one document: small enough, and never the one without the other. */
@Repository
class MongoDialPhotos implements DialPhotos {

    static final String COLLECTION = "dialPhotos";

    private static final String JPEG = "jpeg";

    private final MongoOperations mongo;

    MongoDialPhotos(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<DialPhoto> of(Collection<String> ids) {
        var asked = query(where("_id").in(ids));
        asked.fields().exclude(JPEG);
        return mongo.find(asked, DialPhoto.class, COLLECTION);
    }

    @Override
    public Optional<byte[]> jpeg(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(it -> Objects.requireNonNull(it.get(JPEG, Binary.class)).getData());
    }

    @Override
    public void save(DialPhoto photo, Picture picture) {
        var whole = new Document();
        mongo.getConverter().write(photo, whole);
        whole.append("_id", photo.id()).append(JPEG, new Binary(picture.jpeg()));
        mongo.save(whole, COLLECTION);
    }

    @Override
    public List<DialPhoto> toLookAt(LocalDate day, int atMost) {
        var asked = query(where("lookedAtAgain").lte(day.toString())).limit(atMost);
        asked.fields().exclude(JPEG);
        return mongo.find(asked, DialPhoto.class, COLLECTION);
    }

    @Override
    public void keepUntil(String id, LocalDate day) {
        mongo.updateFirst(query(where("_id").is(id)), Update.update("lookedAtAgain", day.toString()), COLLECTION);
    }

    @Override
    public void remove(String id) {
        mongo.remove(query(where("_id").is(id)), COLLECTION);
    }
}
