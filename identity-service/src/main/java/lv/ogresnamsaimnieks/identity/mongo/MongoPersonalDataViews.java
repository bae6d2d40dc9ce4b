package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import lv.ogresnamsaimnieks.identity.PersonalDataView;
import lv.ogresnamsaimnieks.identity.PersonalDataViews;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoPersonalDataViews implements PersonalDataViews {

    static final String COLLECTION = "personalDataViews";
    static final String PERSON = "person";
    static final String AT = "at";

    private final MongoOperations mongo;

    MongoPersonalDataViews(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(List<PersonalDataView> views) {
        views.forEach(it -> mongo.save(it, COLLECTION));
    }

    @Override
    public List<PersonalDataView> of(String person, Instant before, int limit) {
        return mongo.find(
                query(where(PERSON).is(person).and(AT).lt(before))
                        .with(Sort.by(Sort.Direction.DESC, AT, "_id"))
                        .limit(limit),
                PersonalDataView.class,
                COLLECTION);
    }
}
