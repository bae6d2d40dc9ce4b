package lv.ogresnamsaimnieks.identity.mandate;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.IdentityEvent;

/** All powers of attorney there are. */
public interface Mandates {

    Optional<Mandate> find(String mandate);

    List<Mandate> to(String grantee);

    List<Mandate> at(String property);

    /** The newest, those recorded last first; at most so many. */
    List<Mandate> newest(int most);

    /** The same in one state. */
    List<Mandate> newest(Mandate.State state, int most);

    /** Saves the mandate and its events in one write; fails if it has changed since it was found. */
    void save(Mandate mandate, List<? extends IdentityEvent> events);
}
