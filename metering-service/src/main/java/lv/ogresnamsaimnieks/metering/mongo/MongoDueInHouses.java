package lv.ogresnamsaimnieks.metering.mongo;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import lv.ogresnamsaimnieks.metering.DueInHouse;
import lv.ogresnamsaimnieks.metering.DueInHouses;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoDueInHouses implements DueInHouses {

    static final String COLLECTION = "dueMeters";

    private final MongoOperations mongo;
    private final Outbox dueMetersOutbox;

    MongoDueInHouses(MongoOperations mongo, Outbox dueMetersOutbox) {
        this.mongo = mongo;
        this.dueMetersOutbox = dueMetersOutbox;
    }

    @Override
    public Optional<DueInHouse> find(String house) {
        return Optional.ofNullable(mongo.findById(house, DueInHouse.class, COLLECTION));
    }

    @Override
    public void save(DueInHouse due, List<MeterDue> events) {
        dueMetersOutbox.save(due.id(), due.version(), due, events);
    }
}
