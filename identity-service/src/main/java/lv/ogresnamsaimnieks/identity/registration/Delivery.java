package lv.ogresnamsaimnieks.identity.registration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mail that an application's person gets next or got last. It travels in the application's document, so that what was
 * decided is also told, whatever breaks in between; a mail may come twice, never not at all.
 *
 * @param changedAt when it got into this state
 * @param nextTry null unless it waits
 * @param tries how often it was tried
 */
public record Delivery(
        Kind kind,
        String to,
        State state,
        Instant changedAt,
        @Nullable Instant nextTry,
        int tries) {

    /** What the mail says. */
    public enum Kind {
        INVITATION,
        REFUSAL,
        ALREADY_REGISTERED
    }

    /** How far it has come. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    /** After so many tries, in about a day, the staff has to look. */
    private static final int TRIES = 12;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    static Delivery waiting(Kind kind, String to, Instant at) {
        return new Delivery(kind, to, State.WAITING, at, at, 0);
    }

    /** About to be tried: if nobody says how that ended, it is tried again after a pause. */
    Delivery tried(Instant at) {
        return new Delivery(kind, to, State.WAITING, changedAt, at.plus(pause()), tries + 1);
    }

    Delivery sent(Instant at) {
        return new Delivery(kind, to, State.SENT, at, null, tries);
    }

    Delivery failed(Instant at) {
        return tries < TRIES ? this : new Delivery(kind, to, State.GIVEN_UP, at, null, tries);
    }

    private Duration pause() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, TRIES));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
