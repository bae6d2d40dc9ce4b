package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.metering.MonthlyReadings;
import lv.ogresnamsaimnieks.metering.Readings;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoReadings implements Readings {

    static final String COLLECTION = "readings";

    private final MongoOperations mongo;
    private final Outbox readingsOutbox;

    MongoReadings(MongoOperations mongo, Outbox readingsOutbox) {
        this.mongo = mongo;
        this.readingsOutbox = readingsOutbox;
    }

    @Override
    public List<MonthlyReadings> of(String property, YearMonth first, YearMonth last) {
        return of(List.of(property), first, last).stream()
                .sorted(Comparator.comparing(MonthlyReadings::month))
                .toList();
    }

    /** By id, month by month: the quickest there is, and without an index more. */
    @Override
    public List<MonthlyReadings> of(Collection<String> properties, YearMonth first, YearMonth last) {
        var ids = Stream.iterate(first, it -> !it.isAfter(last), it -> it.plusMonths(1))
                .flatMap(month -> properties.stream().map(it -> MonthlyReadings.id(it, month)))
                .toList();
        return mongo.find(query(where("_id").in(ids)), MonthlyReadings.class, COLLECTION);
    }

    @Override
    public Optional<MonthlyReadings> withReceipt(String number) {
        return Optional.ofNullable(
                mongo.findOne(query(where("submissions.receipt").is(number)), MonthlyReadings.class, COLLECTION));
    }

    @Override
    public List<MonthlyReadings> in(List<String> ids) {
        var found = mongo.find(query(where("_id").in(ids)), MonthlyReadings.class, COLLECTION).stream()
                .collect(Collectors.toMap(MonthlyReadings::id, Function.identity()));
        return ids.stream().flatMap(it -> Stream.ofNullable(found.get(it))).toList();
    }

    @Override
    public void save(MonthlyReadings readings, List<? extends MeteringEvent> events) {
        readingsOutbox.save(readings.id(), readings.version(), readings, events);
    }
}
