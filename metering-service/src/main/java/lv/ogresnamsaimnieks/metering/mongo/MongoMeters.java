package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.metering.Meters;
import lv.ogresnamsaimnieks.metering.PropertyMeters;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoMeters implements Meters {

    static final String COLLECTION = "meters";

    private final MongoOperations mongo;
    private final Outbox metersOutbox;

    MongoMeters(MongoOperations mongo, Outbox metersOutbox) {
        this.mongo = mongo;
        this.metersOutbox = metersOutbox;
    }

    @Override
    public Optional<PropertyMeters> of(String property) {
        return Optional.ofNullable(mongo.findById(property, PropertyMeters.class, COLLECTION));
    }

    @Override
    public Optional<PropertyMeters> with(String meter) {
        return Optional.ofNullable(
                mongo.findOne(query(where("meters._id").is(meter)), PropertyMeters.class, COLLECTION));
    }

    @Override
    public List<PropertyMeters> ofAll(Collection<String> properties) {
        return mongo.find(query(where("_id").in(properties)), PropertyMeters.class, COLLECTION);
    }

    @Override
    public void save(PropertyMeters meters, List<? extends MeteringEvent> events) {
        metersOutbox.save(meters.id(), meters.version(), meters, events);
    }
}
