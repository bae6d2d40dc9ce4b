package lv.ogresnamsaimnieks.metering.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Facts} must do, the fake and the real. */
public abstract class FactsContract {

    private static final Instant NOON = Instant.parse("2026-11-30T10:00:00Z");

    protected abstract Facts facts();

    @Test
    void numbersWhatIsAddedAndAddsNothingTwice() {
        facts().add(List.of(fact("a", "p1", NOON)));
        facts().add(List.of(fact("b", "p2", NOON)));
        facts().add(List.of(fact("a", "p1", NOON.plusSeconds(9))));

        assertThat(facts().after(0, 10)).extracting(Fact::id).containsExactly("a", "b");
        assertThat(facts().after(0, 10)).extracting(Fact::number).containsExactly(1L, 2L);
        assertThat(facts().after(1, 10)).extracting(Fact::id).containsExactly("b");
        assertThat(facts().after(0, 1)).hasSize(1);
        assertThat(facts().last()).isEqualTo(2);
        assertThat(facts().find(1).orElseThrow())
                .isEqualTo(new Fact(
                        1,
                        "a",
                        FactType.READING_ACCEPTED,
                        "p1",
                        "parauga-7",
                        "p1",
                        YearMonth.parse("2026-11"),
                        NOON,
                        "{\"id\":\"a\"}"));
        assertThat(facts().find(3)).isEmpty();
        assertThat(facts().numberOf("b")).hasValue(2);
        assertThat(facts().numberOf("c")).isEmpty();
    }

    @Test
    void addsOfSeveralAtOnceWhatIsNotThereInTheirOrder() {
        facts().add(List.of(fact("b", "p2", NOON)));

        facts().add(List.of());
        facts().add(List.of(
                fact("a", "p1", NOON),
                fact("b", "p2", NOON.plusSeconds(9)),
                fact("c", "p1", NOON),
                fact("a", "p3", NOON),
                fact("d", "p2", NOON)));

        assertThat(facts().after(0, 10)).extracting(Fact::id).containsExactly("b", "a", "c", "d");
        assertThat(facts().after(0, 10)).extracting(Fact::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(facts().after(0, 10)).extracting(Fact::property).containsExactly("p2", "p1", "p1", "p2");
    }

    @Test
    void keepsWhatConcernsNoHouse() {
        var opened =
                new Fact(0, "w", FactType.WINDOW_OPENED, "2026-11", null, null, YearMonth.parse("2026-11"), NOON, "{}");

        facts().add(List.of(opened));

        assertThat(facts().after(0, 1)).singleElement().satisfies(it -> {
            assertThat(it.house()).isNull();
            assertThat(it.property()).isNull();
        });
    }

    @Test
    void findsTheNextOfAKey() {
        for (var it : List.of("p1", "p2", "p1", "p1")) {
            facts().add(List.of(fact("e" + facts().last(), it, NOON)));
        }

        assertThat(facts().firstOfKey("p1", Set.of(), 1, 4)).map(Fact::number).contains(3L);
        assertThat(facts().firstOfKey("p1", Set.of(FactType.READING_ACCEPTED), 3, 4))
                .map(Fact::number)
                .contains(4L);
        assertThat(facts().firstOfKey("p1", Set.of(), 3, 3)).isEmpty();
        assertThat(facts().firstOfKey("p1", Set.of(FactType.WINDOW_CLOSED), 0, 4))
                .isEmpty();
    }

    @Test
    void findsWhatCameBeforeAMomentAndForgetsItButForTheLast() {
        for (int i = 0; i < 4; i++) {
            facts().add(List.of(fact("e" + i, "p1", NOON.plus(Duration.ofDays(i)))));
        }

        assertThat(facts().before(NOON)).isZero();
        assertThat(facts().before(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(facts().before(NOON.plus(Duration.ofDays(9)))).isEqualTo(4);
        facts().forget(NOON.plus(Duration.ofDays(2)));
        assertThat(facts().after(0, 10)).extracting(Fact::id).containsExactly("e2", "e3");
        facts().forget(NOON.plus(Duration.ofDays(9)));
        assertThat(facts().after(0, 10)).extracting(Fact::id).containsExactly("e3");
        facts().add(List.of(fact("e4", "p1", NOON)));
        assertThat(facts().last()).isEqualTo(5);
    }

    @Test
    void givesEachItsOwnNumberWhenSeveralAdd() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var adding = new ArrayList<Future<?>>();
            for (var writer : List.of("a", "b", "c", "d")) {
                adding.add(threads.submit(() -> IntStream.range(0, 5)
                        .forEach(some -> facts().add(IntStream.range(some * 5, some * 5 + 5)
                                // Half of them is told by all.
                                .mapToObj(it -> fact((it % 2 == 0 ? "all" : writer) + it, writer, NOON))
                                .toList()))));
            }
            for (var it : adding) {
                it.get();
            }
        }

        var all = facts().after(0, 1000);
        assertThat(all).extracting(Fact::id).doesNotHaveDuplicates().hasSize(13 + 4 * 12);
        assertThat(all)
                .extracting(Fact::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, all.size())
                        .mapToObj(it -> (long) it)
                        .toList());
        for (var writer : List.of("a", "b", "c", "d")) {
            assertThat(all.stream()
                            .filter(it -> it.id().startsWith(writer) && !it.id().startsWith("all"))
                            .map(it -> Integer.parseInt(it.id().substring(1))))
                    .as("those of one writer in its order")
                    .isSorted();
        }
    }

    private static Fact fact(String id, String property, Instant at) {
        return new Fact(
                0,
                id,
                FactType.READING_ACCEPTED,
                property,
                "parauga-7",
                property,
                YearMonth.parse("2026-11"),
                at,
                "{\"id\":\"%s\"}".formatted(id));
    }
}
