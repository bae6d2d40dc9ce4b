package lv.ogresnamsaimnieks.identity.mandate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lv.ogresnamsaimnieks.events.IdentityEvent;
import org.springframework.dao.OptimisticLockingFailureException;

/** Every power of attorney, in memory, with all that was told. */
public class InMemoryMandates implements Mandates {

    public final List<IdentityEvent> told = new ArrayList<>();
    private final Map<String, Mandate> all = new LinkedHashMap<>();

    @Override
    public Optional<Mandate> find(String mandate) {
        return Optional.ofNullable(all.get(mandate));
    }

    @Override
    public List<Mandate> to(String grantee) {
        return those(it -> it.grantee().equals(grantee));
    }

    @Override
    public List<Mandate> at(String property) {
        return those(it -> it.properties().contains(property));
    }

    @Override
    public List<Mandate> newest(int most) {
        return those(_ -> true).stream().limit(most).toList();
    }

    @Override
    public List<Mandate> newest(Mandate.State state, int most) {
        return those(it -> it.state() == state).stream().limit(most).toList();
    }

    @Override
    public void save(Mandate it, List<? extends IdentityEvent> events) {
        if (find(it.id()).map(Mandate::version).orElse(0L) != it.version()) {
            throw new OptimisticLockingFailureException(it.id());
        }
        all.put(
                it.id(),
                new Mandate(
                        it.id(),
                        it.grantor(),
                        it.grantee(),
                        it.properties(),
                        it.sections(),
                        it.deed(),
                        it.period(),
                        it.scan(),
                        it.state(),
                        it.recordedAt(),
                        it.history(),
                        it.version() + 1));
        told.addAll(events);
    }

    private List<Mandate> those(Predicate<Mandate> which) {
        return all.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(
                                (Mandate it) -> it.history().getFirst().at())
                        .reversed())
                .toList();
    }
}
