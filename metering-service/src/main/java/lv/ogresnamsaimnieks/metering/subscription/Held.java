package lv.ogresnamsaimnieks.metering.subscription;

import java.time.Duration;
import java.time.Instant;

/**
 * Facts of one key that wait because the first of them was not taken; those of other keys go on meanwhile.
 *
 * @param number the fact that has to be taken first
 * @param tries how often it was tried
 * @param next when it is tried again
 */
public record Held(String key, long number, int tries, Instant next) {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;

    /** How long to wait after so many tries: ten seconds, then twice as long each time, up to an hour. */
    static Duration pause(int tries) {
        var pause = SHORTEST.multipliedBy(1L << Math.clamp(tries - 1L, 0, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    Held triedAt(Instant moment) {
        return new Held(key, number, tries + 1, moment.plus(pause(tries + 1)));
    }

    Held dueAt(Instant moment) {
        return new Held(key, number, tries, moment);
    }
}
