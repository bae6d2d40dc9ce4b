package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.identity.House;
import lv.ogresnamsaimnieks.identity.Houses;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoHouses implements Houses {

    static final String COLLECTION = "houses";

    private final MongoOperations mongo;
    private final Outbox housesOutbox;

    MongoHouses(MongoOperations mongo, Outbox housesOutbox) {
        this.mongo = mongo;
        this.housesOutbox = housesOutbox;
    }

    @Override
    public Optional<House> find(String house) {
        return Optional.ofNullable(mongo.findById(house, House.class, COLLECTION));
    }

    @Override
    public List<House> find(Collection<String> houses) {
        return mongo.find(query(where("_id").in(houses)), House.class, COLLECTION);
    }

    @Override
    public void save(House house, List<? extends IdentityEvent> events) {
        housesOutbox.save(house.id(), house.version(), house, events);
    }
}
