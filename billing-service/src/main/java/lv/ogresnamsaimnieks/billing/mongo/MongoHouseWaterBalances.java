package lv.ogresnamsaimnieks.billing.mongo;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.billing.HouseWaterBalance;
import lv.ogresnamsaimnieks.billing.HouseWaterBalances;
import lv.ogresnamsaimnieks.defaults.Outbox;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoHouseWaterBalances implements HouseWaterBalances {

    static final String COLLECTION = "houseWater";

    private final MongoOperations mongo;
    private final Outbox houseWaterOutbox;

    MongoHouseWaterBalances(MongoOperations mongo, Outbox houseWaterOutbox) {
        this.mongo = mongo;
        this.houseWaterOutbox = houseWaterOutbox;
    }

    @Override
    public Optional<HouseWaterBalance> of(String house, YearMonth month) {
        return Optional.ofNullable(
                mongo.findById(HouseWaterBalance.id(house, month), HouseWaterBalance.class, COLLECTION));
    }

    @Override
    public void save(HouseWaterBalance balance) {
        houseWaterOutbox.save(balance.id(), balance.version(), balance, List.of());
    }
}
