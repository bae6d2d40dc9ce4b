package lv.ogresnamsaimnieks.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link CalendarFeeds} must do, the fake and the real. */
public abstract class CalendarFeedsContract {

    private static final Instant NOW = Instant.parse("2026-11-26T13:00:00Z");

    protected abstract CalendarFeeds feeds();

    @Test
    void knowsOneAddressForEachPerson() {
        feeds().put(new CalendarFeed("anna", "h1", NOW));
        feeds().put(new CalendarFeed("janis", "h2", NOW));
        feeds().put(new CalendarFeed("anna", "h3", NOW));

        assertThat(feeds().withSecretHash("h1")).isEmpty();
        assertThat(feeds().withSecretHash("h3")).contains(new CalendarFeed("anna", "h3", NOW));
        assertThat(feeds().of("janis")).map(CalendarFeed::secretHash).contains("h2");
    }

    @Test
    void removesOnlyThePersonsOwn() {
        feeds().put(new CalendarFeed("anna", "h1", NOW));
        feeds().put(new CalendarFeed("janis", "h2", NOW));

        feeds().remove("anna");

        assertThat(feeds().of("anna")).isEmpty();
        assertThat(feeds().withSecretHash("h1")).isEmpty();
        assertThat(feeds().withSecretHash("h2")).isPresent();
    }
}
