package lv.ogresnamsaimnieks.messaging.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.MessagingEvent.NoticePublished;
import lv.ogresnamsaimnieks.messaging.Audience;
import lv.ogresnamsaimnieks.messaging.Notice;
import lv.ogresnamsaimnieks.messaging.Notices;
import lv.ogresnamsaimnieks.messaging.Reader;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoNotices implements Notices {

    static final String COLLECTION = "notices";

    private final MongoOperations mongo;
    private final Outbox noticesOutbox;

    MongoNotices(MongoOperations mongo, Outbox noticesOutbox) {
        this.mongo = mongo;
        this.noticesOutbox = noticesOutbox;
    }

    @Override
    public Optional<Notice> find(String notice) {
        return Optional.ofNullable(mongo.findById(notice, Notice.class, COLLECTION));
    }

    @Override
    public List<Notice> around(Reader reader) {
        var to = new Criteria()
                .orOperator(
                        where("audience.kind").is(Audience.Kind.ALL.name()),
                        where("audience.house").in(reader.houses()),
                        where("audience.property").in(reader.propertyIds()),
                        where("audience.person").is(reader.person()));
        return mongo.find(query(to), Notice.class, COLLECTION);
    }

    @Override
    public void save(Notice notice, List<NoticePublished> events) {
        noticesOutbox.save(notice.id(), notice.version(), notice, events);
    }
}
