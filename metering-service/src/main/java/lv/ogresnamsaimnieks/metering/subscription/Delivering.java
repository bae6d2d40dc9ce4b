package lv.ogresnamsaimnieks.metering.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.metering.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * Brings facts to those who subscribed to them: at least once, those of a key in their order. What was not taken is tried
 * again, ever more seldom, for three days. It can be killed at any point: how far a subscription has come is stored after each
 * fact.
 */
public class Delivering {

    /** Longer than an answer is waited for; afterwards another instance may take over. */
    private static final Duration WORKED_ON = Duration.ofMinutes(1);

    /** Facts looked at in one go; more than that are never in memory. */
    private static final int AT_ONCE = 100;

    /** How long facts are kept to be asked for again. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** What is told of deliveries to those who watch. */
    public interface Watch {

        /** A fact was sent. */
        void sent(Subscription to, boolean taken);

        /** A fact is not tried any more. */
        void givenUp(Subscription by);
    }

    private final Subscriptions subscriptions;
    private final Facts facts;
    private final GivenUps givenUps;
    private final SecretKeys keys;
    private final Receiver receiver;
    private final Disclosure disclosure;
    private final Watch watch;
    private final Clock clock;

    public Delivering(
            Subscriptions subscriptions,
            Facts facts,
            GivenUps givenUps,
            SecretKeys keys,
            Receiver receiver,
            Disclosure disclosure,
            Watch watch,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.facts = facts;
        this.givenUps = givenUps;
        this.keys = keys;
        this.receiver = receiver;
        this.disclosure = disclosure;
        this.watch = watch;
        this.clock = clock;
    }

    /** The subscriptions for which there may be something to do. */
    public List<String> due() {
        var now = now();
        var last = facts.last();
        return subscriptions.all().stream()
                .filter(it -> it.progress().isFreeAt(now))
                .filter(it -> it.progress().position() < last
                        || it.progress().dueAt(now).isPresent())
                .map(Subscription::id)
                .toList();
    }

    /** Delivers what is due to a subscription, unless somebody else does. Says whether there may be more at once. */
    public boolean deliver(String id) {
        var found = subscriptions
                .find(id)
                .filter(it -> it.progress().isFreeAt(now()))
                .flatMap(this::hold);
        if (found.isEmpty()) {
            return false;
        }
        var it = found.get();
        for (int i = 0; i < AT_ONCE; i++) {
            var next = next(it);
            if (next.fact() == null) {
                // Whoever was quicker meanwhile has changed it; then there is nothing to give back.
                giveBack(next.subscription());
                return false;
            }
            var after = hold(bring(next.subscription(), next.fact()));
            if (after.isEmpty()) {
                return false;
            }
            it = after.get();
        }
        giveBack(it);
        return true;
    }

    private Optional<Subscription> hold(Subscription it) {
        return subscriptions.save(it.with(it.progress().workedOnUntil(now().plus(WORKED_ON))));
    }

    private void giveBack(Subscription it) {
        subscriptions.save(it.with(it.progress().workedOnUntil(null)));
    }

    /** Takes out what nobody may ask for any more. */
    public void forget() {
        facts.forget(now().minus(KEPT));
    }

    private record Next(Subscription subscription, @Nullable Fact fact) {}

    /** What is to be sent next, and the subscription moved past what does not concern it. */
    private Next next(Subscription subscription) {
        if (subscription.progress().isPausedAt(now())) {
            return new Next(subscription, null);
        }
        var it = subscription;
        for (var due = it.progress().dueAt(now());
                due.isPresent();
                due = it.progress().dueAt(now())) {
            var held = facts.find(due.get().number());
            if (held.isPresent()) {
                return new Next(it, held.get());
            }
            var following = following(it, due.get().key(), due.get().number());
            it = it.with(it.progress().forgot(due.get(), following, now()));
        }
        while (it.progress().held().size() < Progress.MOST_HELD) {
            var more = facts.after(it.progress().position(), AT_ONCE);
            if (more.isEmpty()) {
                return new Next(it, null);
            }
            for (var fact : more) {
                if (it.wants(fact) && !it.progress().holds(fact.key())) {
                    return new Next(it, fact);
                }
                it = it.with(it.progress().at(fact.number()));
            }
        }
        return new Next(it, null);
    }

    private Subscription bring(Subscription to, Fact fact) {
        var progress = to.progress();
        if (progress.givesUp(fact, now())) {
            givenUps.put(new GivenUp(
                    to.id() + "/" + fact.id(),
                    to.id(),
                    fact.id(),
                    fact.type(),
                    fact.key(),
                    fact.at(),
                    now(),
                    Optional.ofNullable(progress.lastFailure()).orElse("")));
            watch.givenUp(to);
            return to.with(progress.givenUp(fact, following(to, fact), now()));
        }
        if (progress.isFirstTryOf(fact)) {
            trace(to, fact);
        }
        var secrets =
                to.signingAt(now()).stream().map(it -> keys.secret(to.id(), it)).toList();
        var answer = receiver.send(new Receiver.Delivery(to.name(), to.address(), fact, secrets));
        watch.sent(to, answer.taken());
        return to.with(
                answer.taken()
                        ? progress.taken(fact, following(to, fact), now())
                        : progress.refused(fact, answer.why(), now()));
    }

    /** Whoever is told of a flat has read it, as far as its owner is concerned. */
    private void trace(Subscription to, Fact fact) {
        if (fact.property() != null && fact.month() != null) {
            disclosure.told(to.reader(), fact.property(), fact.month());
        }
    }

    /** What waited behind a fact of the same key. */
    private Optional<Fact> following(Subscription to, Fact fact) {
        return to.progress().holds(fact.key()) ? following(to, fact.key(), fact.number()) : Optional.empty();
    }

    private Optional<Fact> following(Subscription to, String key, long number) {
        return facts.firstOfKey(key, to.types(), number, to.progress().position())
                .filter(to::wants);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
