package lv.ogresnamsaimnieks.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.IdentityEvent;

/** All houses there are. */
public interface Houses {

    Optional<House> find(String house);

    List<House> find(Collection<String> houses);

    /** Saves the house and its events in one write; fails if it has changed since it was found. */
    void save(House house, List<? extends IdentityEvent> events);
}
