package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditTrailVerified;
import lv.ogresnamsaimnieks.identity.AuditEntries;
import lv.ogresnamsaimnieks.identity.AuditQuestion;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoAuditEntries implements AuditEntries {

    static final String COLLECTION = "auditEntries";
    static final String VERDICTS = "auditVerdictsHeard";
    static final String SERVICE = "service";
    static final String NUMBER = "number";
    static final String REQUEST = "request";
    static final String AT = "at";
    static final String STAFF = "staff";

    private final MongoOperations mongo;

    MongoAuditEntries(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(AuditEntryWritten entry) {
        var fields = new Document("_id", id(entry));
        mongo.getConverter().write(entry, fields);
        try {
            mongo.insert(fields, COLLECTION);
        } catch (DuplicateKeyException heardBefore) {
            // An event may come twice; the entry that came first stays as it is.
        }
    }

    @Override
    public void put(AuditTrailVerified verified) {
        var fields = new Document("_id", verified.service());
        mongo.getConverter().write(verified, fields);
        mongo.save(fields, VERDICTS);
    }

    @Override
    public Optional<AuditTrailVerified> verified(String service) {
        return Optional.ofNullable(mongo.findById(service, AuditTrailVerified.class, VERDICTS));
    }

    @Override
    public List<String> services() {
        return mongo.findDistinct(new Query(), SERVICE, COLLECTION, String.class).stream()
                .sorted()
                .toList();
    }

    @Override
    public Stream<AuditEntryWritten> of(String service) {
        return mongo.stream(
                query(where(SERVICE).is(service)).with(Sort.by(NUMBER)), AuditEntryWritten.class, COLLECTION);
    }

    @Override
    public List<AuditEntryWritten> requests(AuditQuestion question) {
        var matches = where("step").in(AuditEntryWritten.BEGUN, AuditEntryWritten.REFUSED);
        if (question.staff() != null) {
            matches = matches.and(STAFF).is(question.staff());
        }
        if (question.desk() != null) {
            matches = matches.and("desk").is(question.desk());
        }
        var time = time(question);
        if (question.person() != null) {
            time = time.orOperator(ofRequests(meeting(question.person())));
        }
        var newestFirst =
                query(new Criteria().andOperator(matches, time)).with(Sort.by(Sort.Direction.DESC, AT, "_id"));
        var found = new ArrayList<>(
                mongo.find(Query.of(newestFirst).limit(question.limit()), AuditEntryWritten.class, COLLECTION));
        if (found.size() == question.limit()) {
            found.addAll(ofTheSameMoment(newestFirst, found.getLast()));
        }
        return found;
    }

    /** What else began in the millisecond in which the page would end: the next page begins before it. */
    private List<AuditEntryWritten> ofTheSameMoment(Query asked, AuditEntryWritten last) {
        return mongo.find(
                Query.of(asked).addCriteria(where(AT).is(last.at()).and("_id").lt(id(last))),
                AuditEntryWritten.class,
                COLLECTION);
    }

    @Override
    public List<AuditEntryWritten> stepsOf(List<AuditEntryWritten> requests) {
        return requests.isEmpty()
                ? List.of()
                : mongo.find(
                        query(new Criteria()
                                        .orOperator(ofRequests(requests))
                                        .and("step")
                                        .in(AuditEntryWritten.VIEWED, AuditEntryWritten.ENDED))
                                .with(Sort.by(NUMBER)),
                        AuditEntryWritten.class,
                        COLLECTION);
    }

    private List<AuditEntryWritten> meeting(String person) {
        return mongo.find(
                new Query(new Criteria()
                        .orOperator(where("viewed").is(person), where("changed").is(person))),
                AuditEntryWritten.class,
                COLLECTION);
    }

    private static List<Criteria> ofRequests(List<AuditEntryWritten> entries) {
        return entries.isEmpty()
                ? List.of(where("_id").is("none"))
                : entries.stream()
                        .map(it -> where(SERVICE).is(it.service()).and(REQUEST).is(it.request()))
                        .distinct()
                        .toList();
    }

    private static String id(AuditEntryWritten entry) {
        return "%s-%012d".formatted(entry.service(), entry.number());
    }

    private static Criteria time(AuditQuestion question) {
        var criteria = new Criteria();
        if (question.from() == null && question.before() == null) {
            return criteria;
        }
        var at = where(AT);
        if (question.from() != null) {
            at = at.gte(question.from());
        }
        return question.before() == null ? at : at.lt(question.before());
    }
}
