package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.identity.registration.Application;
import lv.ogresnamsaimnieks.identity.registration.Applications;
import lv.ogresnamsaimnieks.identity.registration.Delivery;
import lv.ogresnamsaimnieks.identity.registration.State;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoApplications implements Applications {

    static final String COLLECTION = "applications";
    static final String STATE = "state";
    static final String RECEIVED_AT = "receivedAt";
    static final String KEY_HASH = "invitation.keyHash";
    static final String NEXT_TRY = "delivery.nextTry";

    private static final Sort OLDEST_FIRST = Sort.by(RECEIVED_AT, "_id");

    private final MongoOperations mongo;
    private final Outbox applicationsOutbox;

    MongoApplications(MongoOperations mongo, Outbox applicationsOutbox) {
        this.mongo = mongo;
        this.applicationsOutbox = applicationsOutbox;
    }

    @Override
    public Optional<Application> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Application.class, COLLECTION));
    }

    @Override
    public Optional<Application> withInvitation(String keyHash) {
        return Optional.ofNullable(mongo.findOne(query(where(KEY_HASH).is(keyHash)), Application.class, COLLECTION));
    }

    @Override
    public List<Application> find(Filter filter, int skip, int limit) {
        return mongo.find(
                queryOf(filter).with(OLDEST_FIRST.descending()).skip(skip).limit(limit), Application.class, COLLECTION);
    }

    @Override
    public long count(Filter filter) {
        return mongo.count(queryOf(filter), COLLECTION);
    }

    @Override
    public Optional<Application> longestWaiting() {
        return Optional.ofNullable(mongo.findOne(
                query(where(STATE).is(State.RECEIVED)).with(OLDEST_FIRST).limit(1), Application.class, COLLECTION));
    }

    @Override
    public List<Application> due(Instant now, int limit) {
        return mongo.find(
                query(where(NEXT_TRY).lte(now).and("delivery.state").is(Delivery.State.WAITING))
                        .with(Sort.by(NEXT_TRY))
                        .limit(limit),
                Application.class,
                COLLECTION);
    }

    @Override
    public void save(Application application) {
        applicationsOutbox.save(application.id(), application.version(), application, List.of());
    }

    private static Query queryOf(Filter filter) {
        var wanted = new ArrayList<Criteria>();
        if (filter.state() != null) {
            wanted.add(where(STATE).is(filter.state()));
        }
        if (filter.way() != null) {
            wanted.add(where("way").is(filter.way()));
        }
        if (filter.number() != null) {
            wanted.add(where("_id").regex(Pattern.quote(filter.number()) + "$"));
        }
        return wanted.isEmpty() ? new Query() : query(new Criteria().andOperator(wanted));
    }
}
