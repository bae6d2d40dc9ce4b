package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** People who have accounts sign in, each time with a fresh browser, until the portal says who it is. */
final class SignIns {

    private static final int ROUNDS = 3;

    private final Portal portal;
    private final Table table;

    SignIns(Portal portal, Table table) {
        this.portal = portal;
        this.table = table;
    }

    void measure(Duration round) throws InterruptedException {
        for (var way : Visitor.Way.values()) {
            Table.progress("Signing in by " + way.method());
            keepSigningIn(way, Person.SEVERAL, round);
            var alone = keepSigningIn(way, List.of(Person.ANNA), round.multipliedBy(ROUNDS));
            table.add(
                    "a sign-in by %s, alone, p50 / p95".formatted(way.method()),
                    "%.0f / %.0f ms".formatted(alone.percentile(50), alone.percentile(95)),
                    "%d of them one after another, every page and redirect of it, from the portal's first page until `/api/session` tells the method"
                            .formatted(alone.nanos().size()));
            var together = keepSigningIn(way, Person.SEVERAL, round.multipliedBy(ROUNDS));
            table.add(
                    "sign-ins by %s at once".formatted(way.method()),
                    "%.1f/s, p95 %.0f ms".formatted(together.perSecond(), together.percentile(95)),
                    "%d people at a time, each the next as soon as one is in".formatted(Person.SEVERAL.size()));
        }
    }

    private OpenLoop.Outcome keepSigningIn(Visitor.Way way, List<Person> people, Duration how)
            throws InterruptedException {
        var took = new ConcurrentLinkedQueue<Long>();
        var wrongs = new ConcurrentHashMap<String, Integer>();
        var start = System.nanoTime();
        var browsers = new ArrayList<Thread>();
        for (var person : people) {
            browsers.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() - start < how.toNanos()) {
                    var begun = System.nanoTime();
                    var wrong = signIn(person, way);
                    if (wrong.isEmpty()) {
                        took.add(System.nanoTime() - begun);
                    } else {
                        wrongs.merge(wrong, 1, Integer::sum);
                    }
                }
            }));
        }
        for (var browser : browsers) {
            browser.join();
        }
        var end = System.nanoTime();
        wrongs.forEach((wrong, times) -> table.wrong("sign-in by %s: %d times %s".formatted(way, times, wrong)));
        List<Long> nanos = took.stream().sorted().toList();
        return new OpenLoop.Outcome(
                nanos, List.of(), new TreeMap<>(Map.copyOf(wrongs)), nanos.size() * 1e9 / (end - start), end);
    }

    private String signIn(Person person, Visitor.Way way) {
        try {
            var method = new Visitor(portal, person).signIn(way).method();
            return method.equals(way.method()) ? "" : "signed in by " + method;
        } catch (IOException | Failure e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
