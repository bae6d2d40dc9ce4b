package lv.ogresnamsaimnieks.messaging.mongo;

import java.util.Optional;
import lv.ogresnamsaimnieks.messaging.Recipient;
import lv.ogresnamsaimnieks.messaging.Recipients;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoRecipients implements Recipients {

    static final String COLLECTION = "recipients";

    private final MongoOperations mongo;

    MongoRecipients(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Recipient> find(String person) {
        return Optional.ofNullable(mongo.findById(person, Recipient.class, COLLECTION));
    }

    @Override
    public void save(Recipient recipient) {
        mongo.save(recipient, COLLECTION);
    }
}
