package lv.ogresnamsaimnieks.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MessagingEvent.NoticePublished;
import org.springframework.dao.OptimisticLockingFailureException;

/** Keeps to the same contract as the database: {@link NoticesContract} holds it to that. */
class InMemoryNotices implements Notices {

    private final Map<String, Notice> all = new LinkedHashMap<>();

    final List<NoticePublished> told = new ArrayList<>();

    @Override
    public synchronized Optional<Notice> find(String notice) {
        return Optional.ofNullable(all.get(notice));
    }

    @Override
    public synchronized List<Notice> around(Reader reader) {
        return all.values().stream()
                .filter(it -> switch (it.audience().kind()) {
                    case ALL -> true;
                    case HOUSE, STAIRCASE ->
                        reader.houses().contains(it.audience().house());
                    case PROPERTY -> reader.propertyIds().contains(it.audience().property());
                    case PERSON -> reader.person().equals(it.audience().person());
                })
                .toList();
    }

    @Override
    public synchronized void save(Notice notice, List<NoticePublished> events) {
        long now = find(notice.id()).map(Notice::version).orElse(0L);
        if (now != notice.version()) {
            throw new OptimisticLockingFailureException(notice.id());
        }
        all.put(notice.id(), notice.at(now + 1));
        told.addAll(events);
    }
}
