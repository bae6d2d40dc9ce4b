package lv.ogresnamsaimnieks.messaging;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, on its way.
 *
 * @param nextTry null unless it waits
 * @param tries how often it was tried
 */
public record Delivery(
        String person, State state, int tries, @Nullable Instant nextTry, Instant changedAt) {

    /** How far it has come. */
    public enum State {
        WAITING,
        SENT,
        /** Tried often enough, or the mail server said that there is no such address. */
        GIVEN_UP,
        /** Nobody needed it any more when its time had come. */
        NOT_NEEDED
    }

    /** In about a day. */
    private static final int MOST_TRIES = 12;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    static Delivery waiting(String person, Instant now) {
        return new Delivery(person, State.WAITING, 0, now, now);
    }

    boolean isDue(Instant now) {
        return nextTry != null && !nextTry.isAfter(now);
    }

    /** About to be tried: if nobody says how that ended, it is tried again after a pause. */
    Delivery tried(Instant now) {
        return new Delivery(person, State.WAITING, tries + 1, now.plus(pause()), changedAt);
    }

    /** What became of the try. */
    Delivery after(Post.Answer answer, Instant now) {
        return switch (answer) {
            case TAKEN -> ended(State.SENT, now);
            case REFUSED -> ended(State.GIVEN_UP, now);
            case UNREACHABLE -> tries < MOST_TRIES ? this : ended(State.GIVEN_UP, now);
        };
    }

    Delivery ended(State how, Instant now) {
        return new Delivery(person, how, tries, null, now);
    }

    private Duration pause() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_TRIES));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
