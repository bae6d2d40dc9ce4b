package lv.ogresnamsaimnieks.metering;

import java.util.Optional;

/** The calendar addresses of all persons, one each. */
public interface CalendarFeeds {

    Optional<CalendarFeed> of(String person);

    Optional<CalendarFeed> withSecretHash(String hash);

    /** In place of the one the person had. */
    void put(CalendarFeed feed);

    void remove(String person);
}
