package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.metering.bulk.Imports;
import lv.ogresnamsaimnieks.metering.bulk.ReadingImport;
import lv.ogresnamsaimnieks.metering.bulk.ReadingImport.Stage;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoImports implements Imports {

    static final String COLLECTION = "imports";

    private static final int AT_ONCE = 100;

    private final MongoOperations mongo;
    private final Outbox importsOutbox;

    MongoImports(MongoOperations mongo, Outbox importsOutbox) {
        this.mongo = mongo;
        this.importsOutbox = importsOutbox;
    }

    @Override
    public Optional<ReadingImport> find(String id) {
        return Optional.ofNullable(mongo.findById(id, ReadingImport.class, COLLECTION));
    }

    @Override
    public List<ReadingImport> last(int count) {
        return mongo.find(
                new Query().with(Sort.by(Sort.Direction.DESC, "at")).limit(count), ReadingImport.class, COLLECTION);
    }

    @Override
    public List<ReadingImport> waiting(Instant now) {
        return mongo
                .find(
                        query(where("stage").in(Stage.RECEIVED, Stage.CONFIRMED))
                                .limit(AT_ONCE),
                        ReadingImport.class,
                        COLLECTION)
                .stream()
                .filter(it -> !it.progress().leasedUntil().isAfter(now))
                .sorted(Comparator.comparing(ReadingImport::at))
                .toList();
    }

    @Override
    public List<ReadingImport> toForget(Instant now) {
        return mongo.find(query(where("filesUntil").lte(now)).limit(AT_ONCE), ReadingImport.class, COLLECTION);
    }

    @Override
    public void save(ReadingImport it) {
        importsOutbox.save(it.id(), it.version(), it, List.of());
    }
}
