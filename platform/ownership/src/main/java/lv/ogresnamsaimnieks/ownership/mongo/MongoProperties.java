package lv.ogresnamsaimnieks.ownership.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

class MongoProperties implements Properties {

    static final String PROPERTIES = "ownedProperties";
    static final String HOUSES = "ownedHouses";
    private static final String OWNER = "owners.person";
    private static final String GRANTEE = "grants.grantee";

    private final MongoOperations mongo;

    MongoProperties(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void createIndexes() {
        mongo.indexOps(PROPERTIES).createIndex(new Index(OWNER, Sort.Direction.ASC));
        mongo.indexOps(PROPERTIES).createIndex(new Index(GRANTEE, Sort.Direction.ASC));
        mongo.indexOps(PROPERTIES).createIndex(new Index("house", Sort.Direction.ASC));
    }

    @Override
    public Optional<Property> find(String property) {
        return Optional.ofNullable(mongo.findById(property, Property.class, PROPERTIES));
    }

    @Override
    public List<Property> find(Collection<String> properties) {
        return mongo.find(query(where("_id").in(properties)), Property.class, PROPERTIES);
    }

    @Override
    public Optional<House> findHouse(String house) {
        return Optional.ofNullable(mongo.findById(house, House.class, HOUSES));
    }

    @Override
    public List<Property> around(String person) {
        var theirs = new Criteria()
                .orOperator(where(OWNER).is(person), where(GRANTEE).is(person));
        return mongo.find(query(theirs), Property.class, PROPERTIES).stream()
                .sorted(Comparator.comparing(Property::id))
                .toList();
    }

    @Override
    public List<House> houses() {
        return mongo.findAll(House.class, HOUSES).stream()
                .sorted(Comparator.comparing(House::id))
                .toList();
    }

    @Override
    public List<Property> inHouse(String house) {
        return mongo.find(query(where("house").is(house)), Property.class, PROPERTIES).stream()
                .sorted(Comparator.comparing(Property::id))
                .toList();
    }

    @Override
    public void save(Property property) {
        mongo.save(property, PROPERTIES);
    }

    @Override
    public void save(House house) {
        mongo.save(house, HOUSES);
    }
}
