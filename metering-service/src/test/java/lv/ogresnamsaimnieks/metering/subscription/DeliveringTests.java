package lv.ogresnamsaimnieks.metering.subscription;

import static lv.ogresnamsaimnieks.metering.subscription.SubscriptionWorld.HEAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveringTests {

    private final SubscriptionWorld world = new SubscriptionWorld();

    @Test
    void bringsWhatHappenedSinceTheSubscriptionInItsOrder() {
        world.happened("p1", "before");
        world.subscribe("all", "a.test");
        world.happened("p1", "1");
        world.happened("p2", "2");
        world.happened("p1", "3");

        world.deliver();

        assertThat(world.taken).containsExactly("a.test 1", "a.test 2", "a.test 3");
        assertThat(world.delivering().due()).isEmpty();
        assertThat(world.now("all").progress().workingUntil()).isNull();
    }

    @Test
    void bringsOnlyWhatWasSubscribedTo() {
        world.subscribe("some", "a.test", "reading.rejected");
        world.subscribing().put(HEAT, "house", "https://b.test/", List.of(), List.of("parauga-7"));
        world.happened("p1", "1");
        world.happened("p1", "2", FactType.READING_REJECTED);
        var now = world.clock.instant();
        world.facts.add(List.of(
                new Fact(0, "3", FactType.READING_ACCEPTED, "x", "elsewhere", "x", null, now, "{}"),
                new Fact(0, "4", FactType.WINDOW_OPENED, "2026-11", null, null, null, now, "{}")));

        world.deliver();

        assertThat(world.taken).containsExactly("b.test 1", "b.test 2", "b.test 4", "a.test 2");
    }

    @Test
    void letsOtherPropertiesPassOneWhoseFactIsNotTaken() {
        world.subscribe("all", "a.test");
        world.receivers = it -> it.fact().id().equals("p1-1") && world.sent.size() < 6 ? "status 500" : "";
        for (var it : List.of("p1-1", "p2-1", "p1-2", "p2-2", "p1-3")) {
            world.happened(it.substring(0, 2), it);
        }

        world.deliver();
        assertThat(world.taken).containsExactly("a.test p2-1", "a.test p2-2");
        world.pass(Duration.ofSeconds(9));
        world.deliver();
        assertThat(world.taken).hasSize(2);
        for (int i = 0; i < 10; i++) {
            world.pass(Duration.ofSeconds(40));
            world.deliver();
        }

        assertThat(world.taken)
                .containsExactly("a.test p2-1", "a.test p2-2", "a.test p1-1", "a.test p1-2", "a.test p1-3");
    }

    @Test
    void triesEverMoreSeldomAndGivesUpAfterThreeDays() {
        world.subscribe("all", "a.test");
        world.receivers = _ -> "status 500";
        world.happened("p1", "1");
        var began = world.clock.instant();
        var tried = new ArrayList<Long>();

        for (int second = 0; second < Duration.ofDays(4).toSeconds(); second += 10) {
            var before = world.sent.size();
            world.deliver();
            if (world.sent.size() > before) {
                tried.add(Duration.between(began, world.clock.instant()).toSeconds());
            }
            world.pass(Duration.ofSeconds(10));
        }

        assertThat(tried).startsWith(0L, 10L, 30L, 70L, 150L);
        var pauses = IntStream.range(1, tried.size())
                .mapToObj(it -> tried.get(it) - tried.get(it - 1))
                .toList();
        assertThat(pauses).isSorted().last().isEqualTo(3600L);
        assertThat(tried.getLast()).isBetween(3 * 86400L - 3601, 3 * 86400L);
        assertThat(world.givenUp.values()).singleElement().satisfies(it -> {
            assertThat(it.fact()).isEqualTo("1");
            assertThat(it.why()).isEqualTo("status 500");
            assertThat(it.at()).isAfterOrEqualTo(began.plus(Duration.ofDays(3)));
        });
        assertThat(world.now("all").progress().held()).isEmpty();
    }

    @Test
    void leavesAReceiverAloneThatTakesNothingAndComesBackToItWithEverything() {
        world.subscribe("all", "a.test");
        world.receivers = _ -> "timeout";
        for (int i = 0; i < 50; i++) {
            world.happened("p" + i, "e" + i);
        }

        world.deliver();
        assertThat(world.sent).hasSize(Progress.PATIENCE);
        assertThat(world.now("all").progress().isPausedAt(world.clock.instant()))
                .isTrue();
        assertThat(world.delivering().due()).isEmpty();
        world.pass(Duration.ofSeconds(10));
        world.deliver();
        assertThat(world.sent).as("one try a pause").hasSize(Progress.PATIENCE + 1);
        world.receivers = _ -> "";
        world.pass(Duration.ofHours(1));
        world.deliver();

        assertThat(world.taken).hasSize(50).doesNotHaveDuplicates();
        assertThat(world.now("all").progress().failures()).isZero();
    }

    @Test
    void aDeadReceiverHoldsUpNobodyElse() {
        world.subscribe("dead", "a.test");
        world.subscribe("well", "b.test");
        world.receivers = it -> it.address().getHost().equals("a.test") ? "ConnectException" : "";
        for (int i = 0; i < 300; i++) {
            world.happened("p" + i % 7, "e" + i);
        }

        world.deliver();

        assertThat(world.taken).hasSize(300).allMatch(it -> it.startsWith("b.test"));
    }

    @Test
    void holdsNoMoreThanItLooksAtAtOnce() {
        world.subscribe("all", "a.test");
        for (int i = 0; i < 1000; i++) {
            world.happened("p" + i % 40, "e" + i);
        }

        world.deliver();

        assertThat(world.taken).hasSize(1000);
        assertThat(world.facts.mostAtOnce).isLessThanOrEqualTo(100);
    }

    @Test
    void sendsOnceMoreWhatIsAskedForAgainWithTheSameId() {
        world.subscribe("all", "a.test");
        for (var it : List.of("1", "2", "3")) {
            world.happened("p1", it);
            world.pass(Duration.ofMinutes(1));
        }
        world.deliver();
        world.taken.clear();

        world.subscribing().replay("heat-supplier", "all", null, "1");
        world.deliver();
        assertThat(world.taken).containsExactly("a.test 2", "a.test 3");
        world.taken.clear();
        world.subscribing().replay("heat-supplier", "all", SubscriptionWorld.at("2026-11-30T09:02"), null);
        world.deliver();
        assertThat(world.taken).containsExactly("a.test 3");
    }

    @Test
    void triesThreeDaysAnewWhatIsAskedForAgain() {
        world.subscribe("all", "a.test");
        world.receivers = _ -> "timeout";
        world.happened("p1", "1");
        for (int i = 0; i < 100; i++) {
            world.deliver();
            world.pass(Duration.ofHours(1));
        }
        assertThat(world.givenUp).hasSize(1);

        world.receivers = _ -> "";
        world.subscribing().replay("heat-supplier", "all", SubscriptionWorld.at("2026-11-30T00:00"), null);
        world.deliver();

        assertThat(world.taken).containsExactly("a.test 1");
    }

    @Test
    void isDoneByOneAtATimeAndByAnotherWhenThatOneIsGone() {
        world.subscribe("all", "a.test");
        world.happened("p1", "1");
        world.receivers = _ -> {
            assertThat(world.delivering().due()).isEmpty();
            assertThat(world.delivering().deliver("heat-supplier/all")).isFalse();
            throw new IllegalStateException("killed");
        };
        assertThatIllegalStateException().isThrownBy(world::deliver);
        world.receivers = _ -> "";

        world.deliver();
        assertThat(world.taken).isEmpty();
        world.pass(Duration.ofSeconds(61));
        world.deliver();
        assertThat(world.taken).containsExactly("a.test 1");
    }

    @Test
    void leavesATraceForTheOwnersOfWhatWasTold() {
        world.subscribe("all", "a.test");
        world.receivers = _ -> world.sent.size() < 3 ? "timeout" : "";
        world.happened("p1", "1");
        for (int i = 0; i < 5; i++) {
            world.deliver();
            world.pass(Duration.ofMinutes(1));
        }

        assertThat(world.sent).hasSize(3);
        assertThat(world.traces).containsExactly("heat-supplier parauga-7 2026-11-30 [p1]");
    }

    /** Whatever fails and whenever it is killed: everything comes, and of a property nothing before what came before it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void losesNothingAndKeepsTheOrderOfAProperty(long seed) {
        var random = new SplittableRandom(seed);
        world.subscribe("all", "a.test");
        var happened = new HashMap<String, List<String>>();
        world.receivers = _ -> {
            if (random.nextInt(10) == 0) {
                throw new IllegalStateException("killed");
            }
            return random.nextInt(100) < 40 ? "status 503" : "";
        };
        for (int i = 0; i < 200; i++) {
            var property = "p" + random.nextInt(5);
            world.happened(property, property + "-" + i);
            happened.computeIfAbsent(property, _ -> new ArrayList<>()).add("a.test " + property + "-" + i);
            if (random.nextInt(4) == 0) {
                deliverOrDie();
                world.pass(Duration.ofSeconds(random.nextInt(90)));
            }
        }
        for (int i = 0; i < 2000 && world.taken.stream().distinct().count() < 200; i++) {
            world.pass(Duration.ofMinutes(3));
            deliverOrDie();
        }

        happened.forEach((property, all) -> assertThat(world.taken.stream()
                        .filter(it -> it.startsWith("a.test " + property + "-"))
                        .distinct())
                .as(property)
                .containsExactlyElementsOf(all));
        assertThat(world.givenUp).isEmpty();
    }

    private void deliverOrDie() {
        try {
            world.deliver();
        } catch (IllegalStateException killed) {
            // Another instance comes.
        }
    }
}
