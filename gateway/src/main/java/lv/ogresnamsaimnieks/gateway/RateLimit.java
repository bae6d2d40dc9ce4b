package lv.ogresnamsaimnieks.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Lets each sender through at a rate, with some more at once after a rest. Kept per instance, in memory. */
class RateLimit {

    private static final int MOST_SENDERS = 100_000;

    private final long interval;
    private final long tolerance;
    private final LongSupplier nanos;
    private final Cache<String, AtomicLong> due;

    /** @param nanos a time that only goes forward, in nanoseconds */
    RateLimit(Limits.Rate rate, LongSupplier nanos) {
        this.interval = Duration.ofSeconds(1).toNanos() / rate.perSecond();
        this.tolerance = interval * (rate.burst() - 1);
        this.nanos = nanos;
        this.due = Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofNanos(tolerance + interval))
                .maximumSize(MOST_SENDERS)
                .build();
    }

    /** Whether one more may pass now; if so, it is counted. */
    boolean admits(String sender) {
        var next = due.get(sender, _ -> new AtomicLong(nanos.getAsLong()));
        while (true) {
            // Read before the time, so that whoever was held up is not measured by an older time than others moved it
            // to.
            var before = next.get();
            var now = nanos.getAsLong();
            var from = Math.max(before, now);
            if (from - now > tolerance) {
                return false;
            }
            if (next.compareAndSet(before, from + interval)) {
                return true;
            }
        }
    }
}
