package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps to the same contract as the database: {@link MailingsContract} holds it to that. */
class InMemoryMailings implements Mailings {

    private final Map<String, Mailing> all = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Mailing> find(String notice) {
        return Optional.ofNullable(all.get(notice));
    }

    @Override
    public synchronized List<Mailing> due(Instant now, int limit) {
        return all.values().stream()
                .filter(it -> it.nextTry() != null && !it.nextTry().isAfter(now))
                .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.nextTry())))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long waiting() {
        return all.values().stream().filter(it -> it.nextTry() != null).count();
    }

    @Override
    public synchronized Optional<Mailing> save(Mailing mailing) {
        long now = find(mailing.id()).map(Mailing::version).orElse(0L);
        if (now != mailing.version()) {
            return Optional.empty();
        }
        all.put(mailing.id(), mailing.at(now + 1));
        return Optional.of(mailing.at(now + 1));
    }
}
