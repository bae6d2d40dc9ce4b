package lv.ogresnamsaimnieks.metering.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription has come, and how its receiver takes what it is sent.
 *
 * @param position up to this number everything was taken, does not concern it, or waits in {@code held}
 * @param failures in a row
 * @param pausedUntil the receiver is left alone until then; null while it answers
 * @param countedFrom a fact is tried for three days from then, if it is older
 * @param workingUntil so long somebody delivers it; null while nobody does
 */
public record Progress(
        long position,
        List<Held> held,
        int failures,
        @Nullable Instant pausedUntil,
        Instant countedFrom,
        @Nullable Instant lastTakenAt,
        @Nullable String lastFailure,
        @Nullable Instant workingUntil) {

    /** After so many failures in a row the receiver is left alone, whatever was sent. */
    static final int PATIENCE = 5;

    /** So many keys may wait while others go on. */
    static final int MOST_HELD = 100;

    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    public Progress {
        held = List.copyOf(held);
    }

    /** Nothing has been sent yet. */
    static Progress from(long position, Instant now) {
        return new Progress(position, List.of(), 0, null, now, null, null, null);
    }

    boolean holds(String key) {
        return held.stream().anyMatch(it -> it.key().equals(key));
    }

    /** Whether the fact is sent for the first time, as far as is known. */
    boolean isFirstTryOf(Fact fact) {
        return held.stream().noneMatch(it -> it.number() == fact.number() && it.tries() > 0);
    }

    /** Whether a fact has been tried for three days. */
    boolean givesUp(Fact fact, Instant now) {
        var from = fact.at().isBefore(countedFrom) ? countedFrom : fact.at();
        return !now.isBefore(from.plus(GIVEN_UP_AFTER));
    }

    boolean isPausedAt(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    /** Whether something may be delivered: the receiver is not left alone, and nobody delivers to it. */
    boolean isFreeAt(Instant now) {
        return !isPausedAt(now) && (workingUntil == null || !now.isBefore(workingUntil));
    }

    /** The held fact that has been due for longest. */
    Optional<Held> dueAt(Instant now) {
        return held.stream()
                .filter(it -> !now.isBefore(it.next()))
                .min(Comparator.comparing(Held::next).thenComparingLong(Held::number));
    }

    Progress workedOnUntil(@Nullable Instant until) {
        return new Progress(position, held, failures, pausedUntil, countedFrom, lastTakenAt, lastFailure, until);
    }

    Progress at(long number) {
        return with(number, held);
    }

    /** A fact was taken: the receiver is there, and what waited for it need not wait any longer. */
    Progress taken(Fact fact, Optional<Fact> following, Instant now) {
        var away = failures >= PATIENCE;
        var left =
                after(fact, following, now).map(it -> away ? it.dueAt(now) : it).toList();
        return new Progress(reached(fact.number()), left, 0, null, countedFrom, now, null, workingUntil);
    }

    /** A fact is not tried any more. */
    Progress givenUp(Fact fact, Optional<Fact> following, Instant now) {
        return with(fact.number(), after(fact, following, now).toList());
    }

    /** A fact that waited is not there any more. */
    Progress forgot(Held it, Optional<Fact> following, Instant now) {
        var left = Stream.concat(
                held.stream().filter(other -> !other.equals(it)),
                following.map(next -> new Held(next.key(), next.number(), 0, now)).stream());
        return with(position, left.toList());
    }

    /** A fact was not taken: it waits, and those of its key behind it; after some failures in a row everything does. */
    Progress refused(Fact fact, String why, Instant now) {
        var failed = failures + 1;
        var tried = held.stream()
                .filter(it -> it.key().equals(fact.key()))
                .findFirst()
                .orElseGet(() -> new Held(fact.key(), fact.number(), 0, now))
                .triedAt(now);
        return new Progress(
                reached(fact.number()),
                Stream.concat(others(fact), Stream.of(tried)).toList(),
                failed,
                failed < PATIENCE ? null : now.plus(Held.pause(failed - PATIENCE + 1)),
                countedFrom,
                lastTakenAt,
                why,
                workingUntil);
    }

    /** From behind that number once more. */
    Progress replayed(long number, Instant now) {
        return new Progress(number, List.of(), 0, null, now, lastTakenAt, lastFailure, null);
    }

    /** A receiver that was away is tried at once. */
    Progress unpaused() {
        return new Progress(position, held, 0, null, countedFrom, lastTakenAt, lastFailure, workingUntil);
    }

    private Stream<Held> after(Fact fact, Optional<Fact> following, Instant now) {
        return Stream.concat(others(fact), following.map(it -> new Held(it.key(), it.number(), 0, now)).stream());
    }

    private Stream<Held> others(Fact fact) {
        return held.stream().filter(it -> !it.key().equals(fact.key()));
    }

    private Progress with(long number, List<Held> left) {
        return new Progress(
                reached(number), left, failures, pausedUntil, countedFrom, lastTakenAt, lastFailure, workingUntil);
    }

    private long reached(long number) {
        return Math.max(position, number);
    }
}
