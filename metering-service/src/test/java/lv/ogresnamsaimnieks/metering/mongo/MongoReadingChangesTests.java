package lv.ogresnamsaimnieks.metering.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.metering.MonthlyReadings;
import lv.ogresnamsaimnieks.metering.ReadingChanges;
import lv.ogresnamsaimnieks.metering.Readings;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Nobody who reads on from place to place misses a change, however many write and read at the same time. */
@StoreTest
class MongoReadingChangesTests {

    private static final int MONTHS = 12;
    private static final int WRITERS = 4;
    private static final int READERS = 3;
    private static final int SAVES = 60;
    private static final YearMonth FIRST = YearMonth.parse("2026-01");

    @Autowired
    private ReadingChanges changes;

    @Autowired
    private Readings readings;

    @Autowired
    private MongoOperations mongo;

    @AfterEach
    void empty() {
        List.of(MongoReadings.COLLECTION, MongoReadingChanges.LOG).forEach(mongo::dropCollection);
    }

    @Test
    void tellsEachChangeOnceAndInTheOrderInWhichItIsAskedFor() {
        save("a", 0);
        save("b", 0);
        var first = changes.after(0, 10);
        save("a", 0);
        var second = changes.after(first.last(), 10);

        assertThat(first.months()).containsExactlyInAnyOrder("a/2026-01", "b/2026-01");
        assertThat(second.months()).containsExactly("a/2026-01");
        assertThat(changes.after(second.last(), 10).months()).isEmpty();
        assertThat(changes.after(0, 10).months()).containsExactly("b/2026-01", "a/2026-01");
        assertThat(changes.after(0, 1).more()).isTrue();
    }

    /** What was there before anybody counted changes comes, too. */
    @Test
    void tellsOfMonthsFromBefore() {
        mongo.insert(
                new Document("_id", "old/2025-01")
                        .append("property", "old")
                        .append("month", "2025-01")
                        .append("submissions", List.of())
                        .append("version", 7L),
                MongoReadings.COLLECTION);

        assertThat(changes.after(0, 10).months()).containsExactly("old/2025-01");
    }

    /** The number before may still be on its way when the one after it can be seen already. */
    @Test
    void goesNoFurtherThanTheFirstNumberThatIsMissing() {
        for (var number : List.of(1L, 2L, 4L)) {
            mongo.insert(new Document("_id", number).append("month", "m" + number), MongoReadingChanges.LOG);
        }

        assertThat(changes.after(0, 10).months()).containsExactly("m1", "m2");
        assertThat(changes.after(0, 10).last()).isEqualTo(2);
        mongo.insert(new Document("_id", 3L).append("month", "m3"), MongoReadingChanges.LOG);
        assertThat(changes.after(2, 10).months()).containsExactly("m3", "m4");
    }

    /** Between looking and marking somebody else has read on, and then it was saved again. */
    @Test
    void takesNothingThatWasSavedMeanwhileForNumbered() {
        save("a", 0);
        var place = new long[1];
        var interrupted = (MongoOperations) Proxy.newProxyInstance(
                MongoOperations.class.getClassLoader(), new Class<?>[] {MongoOperations.class}, (_, method, asked) -> {
                    if (method.getName().equals("bulkOps")) {
                        place[0] = changes.after(0, 10).last();
                        save("a", 0);
                    }
                    return method.invoke(mongo, asked);
                });

        new MongoReadingChanges(interrupted).after(0, 10);

        assertThat(changes.after(place[0], 10).months()).containsExactly("a/2026-01");
    }

    @Test
    void leavesNothingOutWhileManyWriteAndRead() throws Exception {
        var writing = new AtomicInteger(WRITERS);
        try (var threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            var readers = IntStream.range(0, READERS)
                    .mapToObj(it -> threads.submit(reader(it + 1, writing)))
                    .toList();
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(it -> threads.submit(() -> {
                        var random = new SplittableRandom(it);
                        try {
                            for (int i = 0; i < SAVES; i++) {
                                save("p" + random.nextInt(2), random.nextInt(MONTHS));
                            }
                        } finally {
                            writing.decrementAndGet();
                        }
                    }))
                    .toList();
            for (var it : writers) {
                it.get();
            }
            var last = versions();
            assertThat(last.values().stream().mapToLong(it -> it).sum()).isEqualTo(WRITERS * SAVES);
            for (var it : readers) {
                assertThat(it.get()).isEqualTo(last);
            }
        }
    }

    /** Reads on from place to place, and what it knows in the end. */
    private Callable<Map<String, Long>> reader(int most, AtomicInteger writing) {
        return () -> {
            var known = new HashMap<String, Long>();
            var place = 0L;
            while (true) {
                var last = writing.get() == 0;
                var page = changes.after(place, most);
                readings.in(page.months()).forEach(it -> known.merge(it.id(), it.version(), Math::max));
                place = page.last();
                if (last && page.months().isEmpty() && !page.more()) {
                    return known;
                }
            }
        };
    }

    private Map<String, Long> versions() {
        var all = new ArrayList<String>();
        for (int month = 0; month < MONTHS; month++) {
            all.add("p0/" + FIRST.plusMonths(month));
            all.add("p1/" + FIRST.plusMonths(month));
        }
        var versions = new HashMap<String, Long>();
        readings.in(all).forEach(it -> versions.put(it.id(), it.version()));
        return versions;
    }

    private void save(String property, int month) {
        var id = FIRST.plusMonths(month);
        var _ = Overtaking.decidingAgain(() -> {
            var it = readings.of(property, id, id).stream()
                    .findFirst()
                    .orElseGet(() -> new MonthlyReadings(
                            MonthlyReadings.id(property, id), property, id, List.of(), List.of(), List.of(), null, 0));
            readings.save(it, List.of());
            return it;
        });
    }
}
