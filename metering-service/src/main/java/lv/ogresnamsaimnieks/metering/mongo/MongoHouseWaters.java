package lv.ogresnamsaimnieks.metering.mongo;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.MeteringEvent.HouseWaterBalanced;
import lv.ogresnamsaimnieks.metering.HouseWater;
import lv.ogresnamsaimnieks.metering.HouseWaters;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoHouseWaters implements HouseWaters {

    static final String COLLECTION = "houseWater";

    private final MongoOperations mongo;
    private final Outbox houseWaterOutbox;

    MongoHouseWaters(MongoOperations mongo, Outbox houseWaterOutbox) {
        this.mongo = mongo;
        this.houseWaterOutbox = houseWaterOutbox;
    }

    @Override
    public Optional<HouseWater> of(String house) {
        return Optional.ofNullable(mongo.findById(house, HouseWater.class, COLLECTION));
    }

    @Override
    public void save(HouseWater water, List<HouseWaterBalanced> events) {
        houseWaterOutbox.save(water.id(), water.version(), water, events);
    }
}
