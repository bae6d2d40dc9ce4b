package lv.ogresnamsaimnieks.metering.subscription;

import java.util.List;
import java.util.Optional;

/** All subscriptions of all systems; there are few. */
public interface Subscriptions {

    Optional<Subscription> find(String id);

    /** Those of all systems, by id. */
    List<Subscription> all();

    /**
     * Saves it, and gives it as it was stored; empty if it has changed since it was found, or was there already when it is
     * new.
     */
    Optional<Subscription> save(Subscription subscription);

    void delete(String id);
}
