package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.identity.delegation.Delegation;
import lv.ogresnamsaimnieks.identity.delegation.Delegations;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoDelegations implements Delegations {

    static final String COLLECTION = "delegations";
    static final String OWNER = "owner";
    static final String TENANT = "tenant";
    static final String PROPERTY = "property";
    static final String KEY = "keyHash";

    private final MongoOperations mongo;
    private final Outbox delegationsOutbox;

    MongoDelegations(MongoOperations mongo, Outbox delegationsOutbox) {
        this.mongo = mongo;
        this.delegationsOutbox = delegationsOutbox;
    }

    @Override
    public Optional<Delegation> find(String delegation) {
        return Optional.ofNullable(mongo.findById(delegation, Delegation.class, COLLECTION));
    }

    @Override
    public List<Delegation> of(Collection<String> owners) {
        return all(where(OWNER).in(owners));
    }

    @Override
    public List<Delegation> to(String tenant) {
        return all(where(TENANT).is(tenant));
    }

    @Override
    public List<Delegation> at(String property) {
        return all(where(PROPERTY).is(property));
    }

    @Override
    public Optional<Delegation> withKey(String keyHash) {
        return Optional.ofNullable(mongo.findOne(query(where(KEY).is(keyHash)), Delegation.class, COLLECTION));
    }

    @Override
    public void save(Delegation delegation, List<? extends IdentityEvent> events) {
        delegationsOutbox.save(delegation.id(), delegation.version(), delegation, events);
    }

    private List<Delegation> all(Criteria which) {
        return mongo.find(query(which).with(Sort.by("invitedAt")), Delegation.class, COLLECTION);
    }
}
