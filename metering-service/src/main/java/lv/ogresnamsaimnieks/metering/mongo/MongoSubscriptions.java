package lv.ogresnamsaimnieks.metering.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.Outbox;
import lv.ogresnamsaimnieks.metering.subscription.Subscription;
import lv.ogresnamsaimnieks.metering.subscription.Subscriptions;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoSubscriptions implements Subscriptions {

    static final String COLLECTION = "subscriptions";

    private final MongoOperations mongo;
    private final Outbox subscriptionsOutbox;

    MongoSubscriptions(MongoOperations mongo, Outbox subscriptionsOutbox) {
        this.mongo = mongo;
        this.subscriptionsOutbox = subscriptionsOutbox;
    }

    @Override
    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Subscription.class, COLLECTION));
    }

    @Override
    public List<Subscription> all() {
        return mongo.findAll(Subscription.class, COLLECTION).stream()
                .sorted(Comparator.comparing(Subscription::id))
                .toList();
    }

    @Override
    public Optional<Subscription> save(Subscription subscription) {
        try {
            subscriptionsOutbox.save(subscription.id(), subscription.version(), subscription, List.of());
            return Optional.of(subscription.stored());
        } catch (OptimisticLockingFailureException overtaken) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String id) {
        mongo.remove(query(where("_id").is(id)), COLLECTION);
    }
}
