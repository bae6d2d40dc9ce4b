package lv.ogresnamsaimnieks.identity.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import lv.ogresnamsaimnieks.identity.Person;
import lv.ogresnamsaimnieks.identity.Persons;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoPersons implements Persons {

    static final String COLLECTION = "persons";
    static final String CODE_HASH = "codeHash";
    static final String FORMER_CODE_HASH = "formerCodes.codeHash";

    private final MongoOperations mongo;
    private final Outbox personsOutbox;

    MongoPersons(MongoOperations mongo, Outbox personsOutbox) {
        this.mongo = mongo;
        this.personsOutbox = personsOutbox;
    }

    @Override
    public Optional<Person> find(String person) {
        return Optional.ofNullable(mongo.findById(person, Person.class, COLLECTION));
    }

    @Override
    public List<Person> find(Collection<String> persons) {
        return mongo.find(query(where("_id").in(persons)), Person.class, COLLECTION);
    }

    @Override
    public Optional<Person> withCode(String codeHash) {
        return Optional.ofNullable(mongo.findOne(
                query(new Criteria()
                        .orOperator(
                                where(CODE_HASH).is(codeHash),
                                where(FORMER_CODE_HASH).is(codeHash))),
                Person.class,
                COLLECTION));
    }

    @Override
    public List<Person> named(List<String> words, int limit) {
        var each = words.stream()
                .map(Folded::inside)
                .map(it -> new Criteria()
                        .orOperator(
                                where("givenName").regex(it),
                                where("familyName").regex(it)))
                .toList();
        return mongo.find(
                query(new Criteria().andOperator(each))
                        .with(Sort.by("familyName", "givenName", "_id"))
                        .limit(limit),
                Person.class,
                COLLECTION);
    }

    @Override
    public void save(Person person, List<? extends IdentityEvent> events) {
        personsOutbox.save(person.id(), person.version(), person, events);
    }
}
