package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.identity.mandate.Mandate;
import lv.ogresnamsaimnieks.identity.mandate.Mandates;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoMandates implements Mandates {

    static final String COLLECTION = "mandates";
    static final String GRANTEE = "grantee";
    static final String PROPERTIES = "properties";
    static final String STATE = "state";
    static final String RECORDED_AT = "recordedAt";

    private final MongoOperations mongo;
    private final Outbox mandatesOutbox;

    MongoMandates(MongoOperations mongo, Outbox mandatesOutbox) {
        this.mongo = mongo;
        this.mandatesOutbox = mandatesOutbox;
    }

    @Override
    public Optional<Mandate> find(String mandate) {
        return Optional.ofNullable(mongo.findById(mandate, Mandate.class, COLLECTION));
    }

    @Override
    public List<Mandate> to(String grantee) {
        return mongo.find(query(where(GRANTEE).is(grantee)), Mandate.class, COLLECTION);
    }

    @Override
    public List<Mandate> at(String property) {
        return mongo.find(query(where(PROPERTIES).is(property)), Mandate.class, COLLECTION);
    }

    @Override
    public List<Mandate> newest(int most) {
        return newest(new Query(), most);
    }

    @Override
    public List<Mandate> newest(Mandate.State state, int most) {
        return newest(query(where(STATE).is(state.name())), most);
    }

    @Override
    public void save(Mandate mandate, List<? extends IdentityEvent> events) {
        mandatesOutbox.save(mandate.id(), mandate.version(), mandate, events);
    }

    private List<Mandate> newest(Query which, int most) {
        return mongo.find(which.with(Sort.by(Direction.DESC, RECORDED_AT)).limit(most), Mandate.class, COLLECTION);
    }
}
