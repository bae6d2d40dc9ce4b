package lv.ogresnamsaimnieks.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Riga's time as SEB and Citadele write it: without its offset. */
final class RigaTime {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private RigaTime() {}

    /** Riga's time at that moment. */
    static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, RIGA);
    }

    /**
     * Whether the moment is at most so old and at most so far ahead. In the hour that comes twice in October either
     * meaning will do; the hour that March skips is never right.
     */
    static boolean isWithin(LocalDateTime local, Instant now, Duration oldest, Duration ahead) {
        return RIGA.getRules().getValidOffsets(local).stream()
                .map(it -> Duration.between(local.toInstant(it), now))
                .anyMatch(it -> it.compareTo(oldest) <= 0 && it.compareTo(ahead.negated()) >= 0);
    }
}
