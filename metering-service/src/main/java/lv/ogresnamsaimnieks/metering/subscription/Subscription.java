package lv.ogresnamsaimnieks.metering.subscription;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.metering.Disclosure.Reader;
import org.jspecify.annotations.Nullable;

/**
 * What a system wants to be told, where, and how far it has come. Everything that has to survive is in it; who delivers holds
 * it for a short time.
 *
 * @param id of system and name
 * @param name the system's own
 * @param types none for all
 * @param houses none for all
 * @param secrets oldest first
 * @param position up to this number everything was taken, does not concern it, or waits in {@code held}
 * @param failures in a row
 * @param pausedUntil the receiver is left alone until then; null while it answers
 * @param countedFrom a fact is tried for three days from then, if it is older
 * @param workingUntil so long somebody delivers it; null while nobody does
 */
public record Subscription(
        String id,
        Reader reader,
        String name,
        String url,
        Set<FactType> types,
        Set<String> houses,
        List<SigningSecret> secrets,
        Instant createdAt,
        long position,
        List<Held> held,
        int failures,
        @Nullable Instant pausedUntil,
        Instant countedFrom,
        @Nullable Instant lastTakenAt,
        @Nullable String lastFailure,
        @Nullable Instant workingUntil,
        long version) {

    /** After so many failures in a row the receiver is left alone, whatever was sent. */
    static final int PATIENCE = 5;

    /** So many keys may wait while others go on. */
    static final int MOST_HELD = 100;

    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    public Subscription {
        types = Set.copyOf(types);
        houses = Set.copyOf(houses);
        secrets = List.copyOf(secrets);
        held = List.copyOf(Objects.requireNonNullElse(held, List.of()));
    }

    /** What a system's subscription is stored under. */
    public static String id(String system, String name) {
        return system + "/" + name;
    }

    URI address() {
        return URI.create(url);
    }

    boolean wants(Fact fact) {
        return (types.isEmpty() || types.contains(fact.type()))
                && (houses.isEmpty() || fact.house() == null || houses.contains(fact.house()));
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

    boolean isWorkedOnAt(Instant now) {
        return workingUntil != null && now.isBefore(workingUntil);
    }

    /** The held fact that has been due for longest. */
    Optional<Held> dueAt(Instant now) {
        return held.stream()
                .filter(it -> !now.isBefore(it.next()))
                .min(Comparator.comparing(Held::next).thenComparingLong(Held::number));
    }

    Subscription workedOnUntil(@Nullable Instant until) {
        return with(
                secrets, position, held, failures, pausedUntil, countedFrom, lastTakenAt, lastFailure, until, version);
    }

    Subscription at(long number) {
        return with(
                secrets,
                Math.max(position, number),
                held,
                failures,
                pausedUntil,
                countedFrom,
                lastTakenAt,
                lastFailure,
                workingUntil,
                version);
    }

    /** A fact was taken: the receiver is there, and what waited for it need not wait any longer. */
    Subscription taken(Fact fact, Optional<Fact> following, Instant now) {
        var away = failures >= PATIENCE;
        var left =
                after(fact, following, now).map(it -> away ? it.dueAt(now) : it).toList();
        return with(
                secrets,
                Math.max(position, fact.number()),
                left,
                0,
                null,
                countedFrom,
                now,
                null,
                workingUntil,
                version);
    }

    /** A fact is not tried any more. */
    Subscription givenUp(Fact fact, Optional<Fact> following, Instant now) {
        return with(
                secrets,
                Math.max(position, fact.number()),
                after(fact, following, now).toList(),
                failures,
                pausedUntil,
                countedFrom,
                lastTakenAt,
                lastFailure,
                workingUntil,
                version);
    }

    /** A fact that waited is not there any more. */
    Subscription forgot(Held it, Optional<Fact> following, Instant now) {
        var left = Stream.concat(
                held.stream().filter(other -> !other.equals(it)),
                following.map(next -> new Held(next.key(), next.number(), 0, now)).stream());
        return with(
                secrets,
                position,
                left.toList(),
                failures,
                pausedUntil,
                countedFrom,
                lastTakenAt,
                lastFailure,
                workingUntil,
                version);
    }

    /** A fact was not taken: it waits, and those of its key behind it; after some failures in a row everything does. */
    Subscription refused(Fact fact, String why, Instant now) {
        var failed = failures + 1;
        var tried = held.stream()
                .filter(it -> it.key().equals(fact.key()))
                .findFirst()
                .orElseGet(() -> new Held(fact.key(), fact.number(), 0, now))
                .triedAt(now);
        return with(
                secrets,
                Math.max(position, fact.number()),
                Stream.concat(others(fact), Stream.of(tried)).toList(),
                failed,
                failed < PATIENCE ? null : now.plus(Held.pause(failed - PATIENCE + 1)),
                countedFrom,
                lastTakenAt,
                why,
                workingUntil,
                version);
    }

    /** From behind that number once more. */
    Subscription replayed(long number, Instant now) {
        return with(secrets, number, List.of(), 0, null, now, lastTakenAt, lastFailure, null, version);
    }

    /** The same way to somewhere else, or for something else; a receiver that was away is tried at once. */
    Subscription sent(Reader as, String to, Set<FactType> only, Set<String> in) {
        return new Subscription(
                id,
                as,
                name,
                to,
                only,
                in,
                secrets,
                createdAt,
                position,
                held,
                0,
                null,
                countedFrom,
                lastTakenAt,
                lastFailure,
                workingUntil,
                version);
    }

    boolean saysTheSameAs(Subscription other) {
        return url.equals(other.url)
                && types.equals(other.types)
                && houses.equals(other.houses)
                && reader.equals(other.reader);
    }

    /** With another secret; the one before signs for a while, too. */
    Subscription with(SigningSecret secret, Instant formerUntil) {
        var former = secrets.stream()
                .filter(it -> it.signsAt(secret.from()))
                .map(it -> it.endingAt(formerUntil))
                .toList();
        var two = Stream.concat(former.reversed().stream().limit(1), Stream.of(secret))
                .toList();
        return with(
                two,
                position,
                held,
                failures,
                pausedUntil,
                countedFrom,
                lastTakenAt,
                lastFailure,
                workingUntil,
                version);
    }

    /** The secrets that sign then, the newest first. */
    List<SigningSecret> signingAt(Instant moment) {
        return secrets.reversed().stream().filter(it -> it.signsAt(moment)).toList();
    }

    /** As it is after it was stored. */
    public Subscription stored() {
        return with(
                secrets,
                position,
                held,
                failures,
                pausedUntil,
                countedFrom,
                lastTakenAt,
                lastFailure,
                workingUntil,
                version + 1);
    }

    private Stream<Held> after(Fact fact, Optional<Fact> following, Instant now) {
        return Stream.concat(others(fact), following.map(it -> new Held(it.key(), it.number(), 0, now)).stream());
    }

    private Stream<Held> others(Fact fact) {
        return held.stream().filter(it -> !it.key().equals(fact.key()));
    }

    private Subscription with(
            List<SigningSecret> newSecrets,
            long newPosition,
            List<Held> newHeld,
            int newFailures,
            @Nullable Instant paused,
            Instant counted,
            @Nullable Instant taken,
            @Nullable String failure,
            @Nullable Instant working,
            long newVersion) {
        return new Subscription(
                id,
                reader,
                name,
                url,
                types,
                houses,
                newSecrets,
                createdAt,
                newPosition,
                newHeld,
                newFailures,
                paused,
                counted,
                taken,
                failure,
                working,
                newVersion);
    }
}
