package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.identity.OwnerSearch;
import lv.ogresnamsaimnieks.identity.Properties;
import lv.ogresnamsaimnieks.identity.Property;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoProperties implements Properties {

    static final String COLLECTION = "properties";
    static final String CLIENT_NUMBER = "clientNumber";
    static final String HOUSE = "house";
    static final String OWNER = "owners.person";
    static final String REPRESENTATIVE = "owners.representatives.person";

    private final MongoOperations mongo;
    private final Outbox propertiesOutbox;

    MongoProperties(MongoOperations mongo, Outbox propertiesOutbox) {
        this.mongo = mongo;
        this.propertiesOutbox = propertiesOutbox;
    }

    @Override
    public Optional<Property> find(String property) {
        return Optional.ofNullable(mongo.findById(property, Property.class, COLLECTION));
    }

    @Override
    public Optional<Property> withClientNumber(String clientNumber) {
        return Optional.ofNullable(
                mongo.findOne(query(where(CLIENT_NUMBER).is(clientNumber)), Property.class, COLLECTION));
    }

    @Override
    public List<Property> in(String house) {
        return all(where(HOUSE).is(house));
    }

    @Override
    public List<Property> find(Collection<String> properties) {
        return all(where("_id").in(properties));
    }

    @Override
    public List<Property> around(String person) {
        return all(new Criteria()
                .orOperator(where(OWNER).is(person), where(REPRESENTATIVE).is(person)));
    }

    @Override
    public List<Property> at(OwnerSearch.Place place, int limit) {
        var there = where("address.street").regex(Folded.beginning(place.street()));
        if (place.number() != null) {
            there = there.and("address.number").regex(Folded.whole(place.number()));
        }
        if (place.flat() != null) {
            there = there.and("flat").regex(Folded.whole(place.flat()));
        }
        return mongo.find(query(there).with(Sort.by("_id")).limit(limit), Property.class, COLLECTION);
    }

    @Override
    public void save(Property property, List<? extends IdentityEvent> events) {
        try {
            propertiesOutbox.save(property.id(), property.version(), property, events);
        } catch (DuplicateKeyException taken) {
            throw new OptimisticLockingFailureException("the client number has just been taken", taken);
        }
    }

    private List<Property> all(Criteria which) {
        return mongo.find(query(which).with(Sort.by("_id")), Property.class, COLLECTION);
    }
}
