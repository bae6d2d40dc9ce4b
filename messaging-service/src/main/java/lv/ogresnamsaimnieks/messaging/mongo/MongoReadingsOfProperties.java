package lv.ogresnamsaimnieks.messaging.mongo;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.messaging.PropertyReadings;
import lv.ogresnamsaimnieks.messaging.ReadingsOfProperties;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoReadingsOfProperties implements ReadingsOfProperties {

    static final String COLLECTION = "readings";

    private final MongoOperations mongo;
    private final Outbox readingsOutbox;

    MongoReadingsOfProperties(MongoOperations mongo, Outbox readingsOutbox) {
        this.mongo = mongo;
        this.readingsOutbox = readingsOutbox;
    }

    @Override
    public Optional<PropertyReadings> find(String property) {
        return Optional.ofNullable(mongo.findById(property, PropertyReadings.class, COLLECTION));
    }

    @Override
    public void save(PropertyReadings readings) {
        readingsOutbox.save(readings.id(), readings.version(), readings, List.of());
    }
}
