package lv.ogresnamsaimnieks.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The time that people see, in Latvia. With {@code portal.clock} (a local date and time) it began there when the gateway
 * started and runs on from it; sessions and tokens stay on the real time.
 */
@Component
class PortalClock {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final Clock clock;
    private final Duration ahead;

    PortalClock(Environment environment, Clock clock) {
        this.clock = clock;
        var start = environment.getProperty("portal.clock", "");
        if (start.isBlank()) {
            ahead = Duration.ZERO;
        } else if (environment.acceptsProfiles(Profiles.of("local"))) {
            ahead = Duration.between(
                    clock.instant(), LocalDateTime.parse(start).atZone(RIGA).toInstant());
        } else {
            throw new IllegalStateException("portal.clock moves the time, and that is for the profile local only");
        }
    }

    ZonedDateTime now() {
        return at(clock.instant());
    }

    /** What this clock showed at a moment of the real time. */
    ZonedDateTime at(Instant time) {
        return time.plus(ahead).atZone(RIGA);
    }
}
