package lv.ogresnamsaimnieks.testsupport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still in Riga until it is set. */
public final class MovableClock extends Clock {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private volatile Instant now;

    public MovableClock(String localDateTime) {
        now = at(localDateTime);
    }

    /** Sets it to a local date-time in Riga, like {@code 2026-11-30T09:00}. */
    public void set(String localDateTime) {
        now = at(localDateTime);
    }

    @Override
    public ZoneId getZone() {
        return RIGA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    private static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(RIGA).toInstant();
    }
}
