package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lv.ogresnamsaimnieks.metering.Heartbeats;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One document a day; any instance adds its minute to it. */
@Repository
class MongoHeartbeats implements Heartbeats {

    static final String COLLECTION = "heartbeats";

    private record Day(String id, List<Integer> minutes) {}

    private final MongoOperations mongo;

    MongoHeartbeats(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(LocalDate day, int minute) {
        mongo.upsert(query(where("_id").is(day.toString())), new Update().addToSet("minutes", minute), COLLECTION);
    }

    @Override
    public Map<LocalDate, BitSet> between(LocalDate first, LocalDate last) {
        var days = first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toList();
        var found = new TreeMap<LocalDate, BitSet>();
        mongo.find(query(where("_id").in(days)), Day.class, COLLECTION).forEach(it -> {
            var minutes = new BitSet();
            it.minutes().forEach(minutes::set);
            found.put(LocalDate.parse(it.id()), minutes);
        });
        return found;
    }

    @Override
    public Optional<Heartbeat> first() {
        return Optional.ofNullable(
                        mongo.findOne(new Query().with(Sort.by("_id")).limit(1), Day.class, COLLECTION))
                .map(it -> new Heartbeat(LocalDate.parse(it.id()), Collections.min(it.minutes())));
    }

    @Override
    public void forgetBefore(LocalDate day) {
        mongo.remove(query(where("_id").lt(day.toString())), COLLECTION);
    }
}
