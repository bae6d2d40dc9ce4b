package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import lv.ogresnamsaimnieks.metering.AwaitedInHouse;
import lv.ogresnamsaimnieks.metering.AwaitedInHouses;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoAwaitedInHouses implements AwaitedInHouses {

    static final String COLLECTION = "awaitedReadings";

    private final MongoOperations mongo;
    private final Outbox awaitedReadingsOutbox;

    MongoAwaitedInHouses(MongoOperations mongo, Outbox awaitedReadingsOutbox) {
        this.mongo = mongo;
        this.awaitedReadingsOutbox = awaitedReadingsOutbox;
    }

    @Override
    public List<AwaitedInHouse> of(Collection<String> houses, YearMonth month) {
        var ids = houses.stream().map(it -> AwaitedInHouse.id(it, month)).toList();
        return mongo.find(query(where("_id").in(ids)), AwaitedInHouse.class, COLLECTION);
    }

    @Override
    public void save(AwaitedInHouse awaited, List<ReadingsAwaited> events) {
        awaitedReadingsOutbox.save(awaited.id(), awaited.version(), awaited, events);
    }
}
