package lv.ogresnamsaimnieks.metering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps to the same contract as the database: {@link CalendarFeedsContract} holds it to that. */
public class InMemoryCalendarFeeds implements CalendarFeeds {

    private final Map<String, CalendarFeed> all = new LinkedHashMap<>();

    @Override
    public Optional<CalendarFeed> of(String person) {
        return Optional.ofNullable(all.get(person));
    }

    @Override
    public Optional<CalendarFeed> withSecretHash(String hash) {
        return all.values().stream().filter(it -> it.secretHash().equals(hash)).findFirst();
    }

    @Override
    public void put(CalendarFeed feed) {
        all.put(feed.id(), feed);
    }

    @Override
    public void remove(String person) {
        all.remove(person);
    }
}
