package lv.ogresnamsaimnieks.metering.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.ogresnamsaimnieks.metering.Disclosure.Reader;
import org.junit.jupiter.api.Test;

/** What every {@link Subscriptions} must do, the fake and the real. */
public abstract class SubscriptionsContract {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00.123Z");

    protected abstract Subscriptions subscriptions();

    @Test
    void findsWhatWasSavedWithAllThatIsInIt() {
        var fact = new Fact(7, "e7", FactType.READING_ACCEPTED, "p1", "h", "p1", null, NOW, "{}");
        var progress = Progress.from(0, NOW).refused(fact, "status 500", NOW).workedOnUntil(NOW);
        var it = fresh("a").with(progress);

        assertThat(subscriptions().save(it)).contains(it.stored());
        assertThat(subscriptions().find(it.id())).contains(it.stored());
        assertThat(subscriptions().find("elsewhere/a")).isEmpty();
    }

    @Test
    void refusesWhatIsNotAsItWasFound() {
        var it = fresh("a");
        var stored = subscriptions().save(it).orElseThrow();

        assertThat(subscriptions().save(it)).isEmpty();
        assertThat(subscriptions().save(stored.with(Progress.from(9, NOW)))).isPresent();
        assertThat(subscriptions().save(stored.with(Progress.from(8, NOW)))).isEmpty();
        assertThat(subscriptions().find(it.id()).orElseThrow().progress().position())
                .isEqualTo(9);
    }

    @Test
    void forgetsWhatIsNotThereAnyMore() {
        var refused = Progress.from(0, NOW).workedOnUntil(NOW).refused(fact(), "timeout", NOW);
        var stored = subscriptions().save(fresh("a").with(refused)).orElseThrow();

        var taken = refused.taken(fact(), Optional.empty(), NOW).workedOnUntil(null);
        var after = subscriptions().save(stored.with(taken));

        assertThat(subscriptions().find(stored.id())).isEqualTo(after);
        assertThat(after.orElseThrow().progress()).isEqualTo(taken);
        assertThat(taken.lastFailure()).isNull();
        assertThat(taken.workingUntil()).isNull();
    }

    @Test
    void listsAndDeletes() {
        subscriptions().save(fresh("b"));
        subscriptions().save(fresh("a"));
        subscriptions().delete("heat-supplier/b");

        assertThat(subscriptions().all()).extracting(Subscription::name).containsExactly("a");
    }

    private static Fact fact() {
        return new Fact(7, "e7", FactType.READING_ACCEPTED, "p1", "h", "p1", null, NOW, "{}");
    }

    private static Subscription fresh(String name) {
        return new Subscription(
                Subscription.id("heat-supplier", name),
                new Reader("heat-supplier", "Siltums", "Uzskaite"),
                name,
                "https://siltums.lv/facts",
                Set.of(FactType.READING_ACCEPTED, FactType.WINDOW_OPENED),
                Set.of("parauga-7"),
                List.of(new SigningSecret(1, "ab", NOW, null)),
                NOW,
                Progress.from(0, NOW),
                0);
    }
}
