package lv.ogresnamsaimnieks.identity.delegation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import org.springframework.dao.OptimisticLockingFailureException;

/** Every delegation, in memory, with all that was told. */
public class InMemoryDelegations implements Delegations {

    public final List<IdentityEvent> told = new ArrayList<>();
    private final Map<String, Delegation> all = new LinkedHashMap<>();

    @Override
    public Optional<Delegation> find(String delegation) {
        return Optional.ofNullable(all.get(delegation));
    }

    @Override
    public List<Delegation> of(Collection<String> owners) {
        return those(it -> owners.contains(it.owner()));
    }

    @Override
    public List<Delegation> to(String tenant) {
        return those(it -> it.tenant().equals(tenant));
    }

    @Override
    public List<Delegation> at(String property) {
        return those(it -> it.property().equals(property));
    }

    @Override
    public Optional<Delegation> withKey(String keyHash) {
        return those(it -> it.keyHash().equals(keyHash)).stream().findFirst();
    }

    @Override
    public void save(Delegation it, List<? extends IdentityEvent> events) {
        if (find(it.id()).map(Delegation::version).orElse(0L) != it.version()) {
            throw new OptimisticLockingFailureException(it.id());
        }
        all.put(
                it.id(),
                new Delegation(
                        it.id(),
                        it.property(),
                        it.owner(),
                        it.givenBy(),
                        it.tenant(),
                        it.email(),
                        it.period(),
                        it.keyHash(),
                        it.invitedAt(),
                        it.sends(),
                        it.endedAt(),
                        it.version() + 1));
        told.addAll(events);
    }

    private List<Delegation> those(Predicate<Delegation> which) {
        return all.values().stream().filter(which).toList();
    }
}
