package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.identity.Attempt;
import lv.ogresnamsaimnieks.identity.Attempts;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
class MongoAttempts implements Attempts {

    static final String COLLECTION = "attempts";
    static final String NUMBERS = "attemptNumbers";

    static final String AT = "at";
    static final String EMAIL = "email";

    private static final String STATE = "state";
    private static final String ENDS_AT = "endsAt";
    private static final List<Attempt.State> WAITING = List.of(Attempt.State.MAIL_SENT, Attempt.State.DELIVERED);

    private final MongoOperations mongo;
    private final Outbox attemptsOutbox;

    MongoAttempts(MongoOperations mongo, Outbox attemptsOutbox) {
        this.mongo = mongo;
        this.attemptsOutbox = attemptsOutbox;
    }

    @Override
    public int nextNumber(int year) {
        var numbers = mongo.findAndModify(
                query(where("_id").is(year)),
                new Update().inc("last", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                NUMBERS);
        return Objects.requireNonNull(numbers).getInteger("last");
    }

    @Override
    public Optional<Attempt> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Attempt.class, COLLECTION));
    }

    @Override
    public Optional<Attempt> lastMailedTo(String email) {
        return Optional.ofNullable(mongo.findOne(
                query(where(EMAIL).is(email))
                        .with(Sort.by(Sort.Direction.DESC, AT))
                        .limit(1),
                Attempt.class,
                COLLECTION));
    }

    @Override
    public List<Attempt> find(Filter filter, Instant now, int skip, int limit) {
        return mongo.find(
                queryOf(filter, now)
                        .with(Sort.by(Sort.Direction.DESC, AT, "_id"))
                        .skip(skip)
                        .limit(limit),
                Attempt.class,
                COLLECTION);
    }

    @Override
    public long count(Filter filter, Instant now) {
        return mongo.count(queryOf(filter, now), COLLECTION);
    }

    @Override
    public void save(Attempt attempt) {
        attemptsOutbox.save(attempt.id(), attempt.version(), attempt, List.of());
    }

    private static Query queryOf(Filter filter, Instant now) {
        var all = new ArrayList<Criteria>();
        if (filter.state() != null) {
            all.add(stateIs(filter.state(), now));
        }
        if (filter.way() != null) {
            all.add(where("way").is(filter.way()));
        }
        if (filter.number() != null) {
            all.add(where("_id").is(filter.number()));
        }
        if (filter.from() != null) {
            all.add(where(AT).gte(filter.from()));
        }
        if (filter.until() != null) {
            all.add(where(AT).lt(filter.until()));
        }
        return all.isEmpty() ? new Query() : query(new Criteria().andOperator(all));
    }

    private static Criteria stateIs(Attempt.State state, Instant now) {
        if (state == Attempt.State.EXPIRED) {
            return where(STATE).in(WAITING).and(ENDS_AT).lte(now);
        }
        return WAITING.contains(state)
                ? where(STATE).is(state).and(ENDS_AT).gt(now)
                : where(STATE).is(state);
    }
}
