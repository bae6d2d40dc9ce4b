package lv.ogresnamsaimnieks.identity.delegation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.IdentityEvent;

/** All delegations there are. */
public interface Delegations {

    Optional<Delegation> find(String delegation);

    /** Those given in the name of any of these, by when they were given. */
    List<Delegation> of(Collection<String> owners);

    List<Delegation> to(String tenant);

    List<Delegation> at(String property);

    Optional<Delegation> withKey(String keyHash);

    /** Saves the delegation and its events in one write; fails if it has changed since it was found. */
    void save(Delegation delegation, List<? extends IdentityEvent> events);
}
