package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.List;
import lv.ogresnamsaimnieks.metering.evidence.ReplacementAct;
import lv.ogresnamsaimnieks.metering.evidence.ReplacementActs;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoReplacementActs implements ReplacementActs {

    static final String COLLECTION = "replacementActs";

    private final MongoOperations mongo;

    MongoReplacementActs(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<ReplacementAct> of(String property) {
        return mongo.find(query(where("property").is(property)), ReplacementAct.class, COLLECTION).stream()
                .sorted(Comparator.comparing(ReplacementAct::at).thenComparing(ReplacementAct::id))
                .toList();
    }

    @Override
    public void add(ReplacementAct act) {
        try {
            mongo.insert(act, COLLECTION);
        } catch (DuplicateKeyException thereAlready) {
            return;
        }
    }
}
