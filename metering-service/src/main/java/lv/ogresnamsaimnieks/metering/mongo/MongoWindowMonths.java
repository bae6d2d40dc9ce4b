package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.metering.WindowMonth;
import lv.ogresnamsaimnieks.metering.WindowMonths;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoWindowMonths implements WindowMonths {

    static final String COLLECTION = "windows";

    private final MongoOperations mongo;
    private final Outbox windowsOutbox;

    MongoWindowMonths(MongoOperations mongo, Outbox windowsOutbox) {
        this.mongo = mongo;
        this.windowsOutbox = windowsOutbox;
    }

    @Override
    public List<WindowMonth> between(YearMonth first, YearMonth last) {
        var ids = Stream.iterate(first, it -> !it.isAfter(last), it -> it.plusMonths(1))
                .map(YearMonth::toString)
                .toList();
        return mongo.find(query(where("_id").in(ids)), WindowMonth.class, COLLECTION).stream()
                .sorted(Comparator.comparing(WindowMonth::month))
                .toList();
    }

    @Override
    public void save(WindowMonth month, List<? extends MeteringEvent> events) {
        windowsOutbox.save(month.id(), month.version(), month, events);
    }
}
