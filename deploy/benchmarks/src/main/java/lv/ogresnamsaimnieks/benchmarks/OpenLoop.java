package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Sends requests at fixed moments, however long the answers take. A time counts from the moment at which the request was
 * due, not from the moment at which a connection was free for it, so that a stall shows in every request it kept waiting.
 */
final class OpenLoop {

    private static final int TENTHS = 10;

    private final int port;
    private final int connections;
    private final double perSecond;

    OpenLoop(int port, int connections, double perSecond) {
        this.port = port;
        this.connections = connections;
        this.perSecond = perSecond;
    }

    /** Says what is wrong with an answer; empty if nothing is. */
    interface Judge {
        String wrong(int number, Connection.Answer answer);
    }

    /**
     * What came of it.
     *
     * @param nanos from due to answered of each right answer, the shortest first
     * @param tenths the same of those that were due in the first tenth of the time, in the second and so on; none if none
     *     was due
     * @param wrongs how often what was wrong
     * @param perSecond right answers in a second, from the first due to the last answered
     * @param end when the last answer came, as {@link System#nanoTime} tells
     */
    record Outcome(List<Long> nanos, List<List<Long>> tenths, Map<String, Integer> wrongs, double perSecond, long end) {

        /** In milliseconds. */
        double percentile(double percent) {
            return percentile(nanos, percent);
        }

        /** In milliseconds, of each tenth of the time. */
        List<Double> percentileOfTenths(double percent) {
            return tenths.stream().map(it -> percentile(it, percent)).toList();
        }

        private static double percentile(List<Long> nanos, double percent) {
            return nanos.isEmpty() ? Double.NaN : nanos.get((int) Math.ceil(nanos.size() * percent / 100) - 1) / 1e6;
        }
    }

    Outcome send(int first, int count, IntFunction<byte[]> request, Judge judge) throws InterruptedException {
        var took = new long[count];
        var wrongs = new ConcurrentHashMap<String, Integer>();
        var next = new AtomicInteger();
        var start = System.nanoTime() + 200_000_000L;
        var threads = new Thread[connections];
        for (var at = 0; at < connections; at++) {
            threads[at] = Thread.ofPlatform().start(() -> {
                try (var connection = new Connection(port)) {
                    for (var number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        var bytes = request.apply(first + number);
                        var due = start + (long) (number * 1e9 / perSecond);
                        sleepUntil(due);
                        var wrong = ask(connection, bytes, first + number, judge);
                        took[number] = wrong.isEmpty() ? System.nanoTime() - due : -1;
                        if (!wrong.isEmpty()) {
                            wrongs.merge(wrong, 1, Integer::sum);
                        }
                    }
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
        var end = System.nanoTime();
        var nanos = right(took, 0, count);
        var tenths = IntStream.range(0, TENTHS)
                .mapToObj(it -> right(took, count * it / TENTHS, count * (it + 1) / TENTHS))
                .toList();
        return new Outcome(nanos, tenths, new TreeMap<>(wrongs), nanos.size() * 1e9 / (end - start), end);
    }

    private static List<Long> right(long[] took, int from, int to) {
        return Arrays.stream(took, from, to)
                .filter(it -> it >= 0)
                .sorted()
                .boxed()
                .toList();
    }

    private static String ask(Connection connection, byte[] request, int number, Judge judge) {
        try {
            return judge.wrong(number, connection.ask(request));
        } catch (IOException e) {
            return e.getClass().getSimpleName() + " " + e.getMessage();
        }
    }

    private static void sleepUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
