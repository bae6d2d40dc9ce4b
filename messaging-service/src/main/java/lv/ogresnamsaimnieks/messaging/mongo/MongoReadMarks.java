package lv.ogresnamsaimnieks.messaging.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.messaging.ReadMarks;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** A document for each person and notice; being there is the mark. */
@Repository
class MongoReadMarks implements ReadMarks {

    static final String COLLECTION = "readMarks";

    private record Mark(String id, Instant at) {}

    private final MongoOperations mongo;

    MongoReadMarks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<String> of(String person, Collection<String> notices) {
        var ids = notices.stream().map(it -> id(person, it)).toList();
        return mongo.find(query(where("_id").in(ids)), Mark.class, COLLECTION).stream()
                .map(it -> it.id().substring(person.length() + 1))
                .collect(Collectors.toSet());
    }

    @Override
    public void mark(String person, String notice, Instant at) {
        mongo.upsert(query(where("_id").is(id(person, notice))), new Update().setOnInsert("at", at), COLLECTION);
    }

    private static String id(String person, String notice) {
        return person + "/" + notice;
    }
}
