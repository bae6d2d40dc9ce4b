package lv.ogresnamsaimnieks.messaging.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.messaging.Mailing;
import lv.ogresnamsaimnieks.messaging.Mailings;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoMailings implements Mailings {

    static final String COLLECTION = "mailings";

    private final MongoOperations mongo;
    private final Outbox mailingsOutbox;

    MongoMailings(MongoOperations mongo, Outbox mailingsOutbox) {
        this.mongo = mongo;
        this.mailingsOutbox = mailingsOutbox;
    }

    @Override
    public Optional<Mailing> find(String notice) {
        return Optional.ofNullable(mongo.findById(notice, Mailing.class, COLLECTION));
    }

    @Override
    public List<Mailing> due(Instant now, int limit) {
        return mongo.find(
                query(where("nextTry").lte(now)).with(Sort.by("nextTry")).limit(limit), Mailing.class, COLLECTION);
    }

    @Override
    public long waiting() {
        return mongo.count(query(where("nextTry").exists(true)), COLLECTION);
    }

    @Override
    public Optional<Mailing> save(Mailing mailing) {
        try {
            mailingsOutbox.save(mailing.id(), mailing.version(), mailing, List.of());
            return Optional.of(mailing.at(mailing.version() + 1));
        } catch (OptimisticLockingFailureException overtaken) {
            return Optional.empty();
        }
    }
}
