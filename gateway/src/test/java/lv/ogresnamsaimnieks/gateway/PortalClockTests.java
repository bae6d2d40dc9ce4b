package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PortalClockTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void showsTheTimeInLatvia() {
        assertThat(clock().now().toOffsetDateTime()).hasToString("2026-06-01T15:00+03:00");
    }

    @Test
    void beginsWhereItIsToldAndRunsOn() {
        environment.setProperty("portal.clock", "2026-11-30T09:00");
        environment.setActiveProfiles("local");

        assertThat(clock().now().toOffsetDateTime()).hasToString("2026-11-30T09:00+02:00");
        assertThat(clock().at(NOW.plusSeconds(60)).toOffsetDateTime()).hasToString("2026-11-30T09:01+02:00");
    }

    @Test
    void isNotMovedOutsideTheProfileLocal() {
        environment.setProperty("portal.clock", "2026-11-30T09:00");

        assertThatIllegalStateException().isThrownBy(this::clock);
    }

    private PortalClock clock() {
        return new PortalClock(environment, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
