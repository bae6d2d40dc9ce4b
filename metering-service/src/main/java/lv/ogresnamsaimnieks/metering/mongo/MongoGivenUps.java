package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import lv.ogresnamsaimnieks.metering.subscription.GivenUp;
import lv.ogresnamsaimnieks.metering.subscription.GivenUps;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoGivenUps implements GivenUps {

    static final String COLLECTION = "givenUp";
    static final String AT = "at";

    private final MongoOperations mongo;

    MongoGivenUps(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(GivenUp it) {
        mongo.save(it, COLLECTION);
    }

    @Override
    public List<GivenUp> of(String subscription, int most) {
        return mongo.find(
                query(where("subscription").is(subscription))
                        .with(Sort.by(Sort.Direction.DESC, AT, "_id"))
                        .limit(most),
                GivenUp.class,
                COLLECTION);
    }

    @Override
    public long count(String subscription) {
        return mongo.count(query(where("subscription").is(subscription)), COLLECTION);
    }
}
