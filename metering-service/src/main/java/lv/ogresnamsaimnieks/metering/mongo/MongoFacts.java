package lv.ogresnamsaimnieks.metering.mongo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lv.ogresnamsaimnieks.metering.subscription.Fact;
import lv.ogresnamsaimnieks.metering.subscription.FactType;
import lv.ogresnamsaimnieks.metering.subscription.Facts;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoFacts implements Facts {

    static final String COLLECTION = "facts";
    static final String EVENT = "event";
    static final String KEY = "key";
    static final String AT = "at";
    private static final String NUMBER = "_id";
    private static final String TYPE = "type";
    private static final int TRIES = 50;

    private final MongoOperations mongo;
    private final NumberedLog log;

    MongoFacts(MongoOperations mongo) {
        this.mongo = mongo;
        this.log = new NumberedLog(mongo, COLLECTION);
    }

    @Override
    public void add(List<Fact> facts) {
        var entries = new ArrayList<>(facts.stream()
                .collect(toMap(Fact::id, MongoFacts::entry, (first, _) -> first, LinkedHashMap::new))
                .values());
        for (int attempt = 1; !entries.isEmpty(); attempt++) {
            try {
                log.append(entries, 1);
                return;
            } catch (DuplicateKeyException taken) {
                if (attempt == TRIES) {
                    throw taken;
                }
                var there = idsAmong(entries);
                entries.removeIf(it -> there.contains(it.getString(EVENT)));
            }
        }
    }

    private Set<String> idsAmong(List<Document> entries) {
        var ids = entries.stream().map(it -> it.getString(EVENT)).toList();
        return mongo.find(query(where(EVENT).in(ids)), Document.class, COLLECTION).stream()
                .map(it -> it.getString(EVENT))
                .collect(toSet());
    }

    private static Document entry(Fact fact) {
        return new Document(EVENT, fact.id())
                .append(TYPE, fact.type().name())
                .append(KEY, fact.key())
                .append("house", fact.house())
                .append("property", fact.property())
                .append("month", fact.month() == null ? null : fact.month().toString())
                .append(AT, Date.from(fact.at()))
                .append("body", fact.body());
    }

    @Override
    public long last() {
        return log.last();
    }

    @Override
    public List<Fact> after(long number, int most) {
        var found = log.after(number, most);
        if (found.isEmpty() && number < log.last()) {
            // What came next has been forgotten.
            found = log.after(Math.max(number, log.first() - 1), most);
        }
        return found.stream().map(MongoFacts::fact).toList();
    }

    @Override
    public Optional<Fact> firstOfKey(String key, Set<FactType> types, long after, long upTo) {
        var criteria = where("key").is(key).and("_id").gt(after).lte(upTo);
        if (!types.isEmpty()) {
            criteria = criteria.and(TYPE).in(types.stream().map(Enum::name).toList());
        }
        return Optional.ofNullable(
                        mongo.findOne(query(criteria).with(Sort.by(NUMBER)).limit(1), Document.class, COLLECTION))
                .map(MongoFacts::fact);
    }

    @Override
    public Optional<Fact> find(long number) {
        return Optional.ofNullable(mongo.findById(number, Document.class, COLLECTION))
                .map(MongoFacts::fact);
    }

    @Override
    public OptionalLong numberOf(String id) {
        return number(mongo.findOne(query(where("event").is(id)), Document.class, COLLECTION));
    }

    @Override
    public long before(Instant moment) {
        var first = mongo.findOne(
                query(where("at").gte(Date.from(moment))).with(Sort.by(NUMBER)).limit(1), Document.class, COLLECTION);
        return number(first).orElseGet(() -> log.last() + 1) - 1;
    }

    @Override
    public void forget(Instant before) {
        mongo.remove(query(where("at").lt(Date.from(before)).and("_id").lt(log.last())), COLLECTION);
    }

    private static OptionalLong number(@Nullable Document entry) {
        return entry == null ? OptionalLong.empty() : OptionalLong.of(NumberedLog.number(entry));
    }

    private static Fact fact(Document it) {
        var month = it.getString("month");
        return new Fact(
                NumberedLog.number(it),
                it.getString(EVENT),
                FactType.valueOf(it.getString(TYPE)),
                it.getString(KEY),
                it.getString("house"),
                it.getString("property"),
                month == null ? null : YearMonth.parse(month),
                it.getDate(AT).toInstant(),
                it.getString("body"));
    }
}
