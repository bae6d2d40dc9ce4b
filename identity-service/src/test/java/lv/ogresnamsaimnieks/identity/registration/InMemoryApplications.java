package lv.ogresnamsaimnieks.identity.registration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;

/** Applications in memory. */
public class InMemoryApplications implements Applications {

    private static final Comparator<Application> OLDEST_FIRST =
            Comparator.comparing(Application::receivedAt).thenComparing(Application::id);

    private final Map<String, Application> all = new TreeMap<>();

    @Override
    public Optional<Application> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Application> withInvitation(String keyHash) {
        return all.values().stream()
                .filter(it -> {
                    var invitation = it.invitation();
                    return invitation != null && keyHash.equals(invitation.keyHash());
                })
                .findFirst();
    }

    @Override
    public List<Application> find(Filter filter, int skip, int limit) {
        return those(filter)
                .sorted(OLDEST_FIRST.reversed())
                .skip(skip)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(Filter filter) {
        return those(filter).count();
    }

    @Override
    public Optional<Application> longestWaiting() {
        return those(new Filter(State.RECEIVED, null, null)).min(OLDEST_FIRST);
    }

    @Override
    public List<Application> due(Instant now, int limit) {
        return all.values().stream()
                .filter(it -> !nextTry(it).isAfter(now))
                .sorted(Comparator.comparing(InMemoryApplications::nextTry))
                .limit(limit)
                .toList();
    }

    @Override
    public void save(Application application) {
        var known = find(application.id()).map(Application::version).orElse(0L);
        if (known != application.version()) {
            throw new OptimisticLockingFailureException(application.id());
        }
        all.put(
                application.id(),
                new Application(
                        application.id(),
                        application.way(),
                        application.receivedAt(),
                        application.state(),
                        application.name(),
                        application.personalCodeMasked(),
                        application.codeHash(),
                        application.person(),
                        application.email(),
                        application.letter(),
                        application.document(),
                        application.invitation(),
                        application.refusal(),
                        application.delivery(),
                        application.steps(),
                        known + 1));
    }

    private static Instant nextTry(Application application) {
        var delivery = application.delivery();
        var next = delivery == null ? null : delivery.nextTry();
        return next == null ? Instant.MAX : next;
    }

    private Stream<Application> those(Filter filter) {
        return all.values().stream()
                .filter(it -> filter.state() == null || it.state() == filter.state())
                .filter(it -> filter.way() == null || it.way() == filter.way())
                .filter(it -> {
                    var number = filter.number();
                    return number == null || it.id().endsWith(number);
                });
    }
}
