package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import lv.ogresnamsaimnieks.metering.CalendarFeed;
import lv.ogresnamsaimnieks.metering.CalendarFeeds;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoCalendarFeeds implements CalendarFeeds {

    static final String COLLECTION = "calendarFeeds";

    private final MongoOperations mongo;

    MongoCalendarFeeds(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<CalendarFeed> of(String person) {
        return Optional.ofNullable(mongo.findById(person, CalendarFeed.class, COLLECTION));
    }

    @Override
    public Optional<CalendarFeed> withSecretHash(String hash) {
        return Optional.ofNullable(mongo.findOne(query(where("secretHash").is(hash)), CalendarFeed.class, COLLECTION));
    }

    @Override
    public void put(CalendarFeed feed) {
        mongo.save(feed, COLLECTION);
    }

    @Override
    public void remove(String person) {
        mongo.remove(query(where("_id").is(person)), COLLECTION);
    }
}
