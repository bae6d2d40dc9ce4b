package lv.ogresnamsaimnieks.metering.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.metering.Disclosure;
import lv.ogresnamsaimnieks.metering.ReadTrace;
import lv.ogresnamsaimnieks.metering.ReadTraces;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoReadTraces implements ReadTraces {

    static final String COLLECTION = "readTraces";

    private final MongoOperations mongo;
    private final Outbox readTracesOutbox;

    MongoReadTraces(MongoOperations mongo, Outbox readTracesOutbox) {
        this.mongo = mongo;
        this.readTracesOutbox = readTracesOutbox;
    }

    @Override
    public void add(
            Disclosure.Reader reader, String house, LocalDate day, Map<String, ReadTrace.Span> flats, Instant at) {
        var _ = Overtaking.decidingAgain(() -> {
            var known =
                    Optional.ofNullable(mongo.findById(ReadTrace.id(reader, house, day), ReadTrace.class, COLLECTION));
            var after =
                    known.orElseGet(() -> ReadTrace.none(reader, house, day)).with(reader, flats, at);
            readTracesOutbox.save(after.id(), after.version(), after, List.of(after.event()));
            return after;
        });
    }
}
