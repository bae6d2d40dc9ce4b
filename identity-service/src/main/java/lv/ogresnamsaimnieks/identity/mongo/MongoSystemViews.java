package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.identity.SystemView;
import lv.ogresnamsaimnieks.identity.SystemViews;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoSystemViews implements SystemViews {

    static final String COLLECTION = "systemViews";
    static final String PERSON = "person";
    static final String AT = "at";

    private final MongoOperations mongo;

    MongoSystemViews(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(List<SystemView> views) {
        var ids = views.stream().map(SystemView::id).toList();
        var known = mongo.find(query(where("_id").in(ids)), SystemView.class, COLLECTION).stream()
                .collect(Collectors.toMap(SystemView::id, SystemView::calls));
        views.stream()
                .filter(it -> known.getOrDefault(it.id(), 0) < it.calls())
                .forEach(it -> mongo.save(it, COLLECTION));
    }

    @Override
    public List<SystemView> of(String person, Instant after, int limit) {
        return mongo.find(
                query(where(PERSON).is(person).and(AT).gt(after))
                        .with(Sort.by(Sort.Direction.DESC, AT, "_id"))
                        .limit(limit),
                SystemView.class,
                COLLECTION);
    }
}
