package lv.ogresnamsaimnieks.metering.subscription;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps to the same contract as the database: {@link SubscriptionsContract} holds it to that. */
public class InMemorySubscriptions implements Subscriptions {

    private final Map<String, Subscription> all = new TreeMap<>();

    @Override
    public synchronized Optional<Subscription> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized List<Subscription> all() {
        return List.copyOf(all.values());
    }

    @Override
    public synchronized Optional<Subscription> save(Subscription it) {
        var now = find(it.id()).map(Subscription::version).orElse(0L);
        if (now != it.version()) {
            return Optional.empty();
        }
        all.put(it.id(), it.stored());
        return find(it.id());
    }

    @Override
    public synchronized void delete(String id) {
        all.remove(id);
    }
}
