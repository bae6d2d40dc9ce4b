package lv.ogresnamsaimnieks.defaults;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * What time it is, in Riga. {@code portal.clock} (a local date-time) sets it for trials and moves on from there; only the
 * profile {@code local} allows that.
 */
@AutoConfiguration
class ClockAutoConfiguration {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    @Bean
    @ConditionalOnMissingBean
    Clock clock(Environment environment) {
        var start = environment.getProperty("portal.clock");
        if (!StringUtils.hasText(start)) {
            return Clock.system(RIGA);
        }
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            throw new IllegalStateException("portal.clock is for the profile local only");
        }
        var real = Clock.system(RIGA);
        var moved = LocalDateTime.parse(start).atZone(RIGA).toInstant();
        return Clock.offset(real, Duration.between(real.instant(), moved));
    }
}
