package lv.ogresnamsaimnieks.metering.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import lv.ogresnamsaimnieks.metering.subscription.Delivering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks every second whom there is something to bring to, and brings it: one thread for each subscription, so that a slow
 * receiver holds up nobody, and no more than so many at once.
 */
class Deliveries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Delivering delivering;
    private final Semaphore free;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closed;

    Deliveries(Delivering delivering, int atOnce, MeterRegistry metrics) {
        this.delivering = delivering;
        this.free = new Semaphore(atOnce);
        metrics.gaugeCollectionSize("portal.webhooks.running", List.of(), running);
    }

    @Scheduled(fixedDelayString = "${portal.webhooks.every:1s}", initialDelayString = "${portal.webhooks.every:1s}")
    void look() {
        for (var it : delivering.due()) {
            if (running.add(it)) {
                if (free.tryAcquire()) {
                    threads.execute(() -> deliver(it));
                } else {
                    running.remove(it);
                }
            }
        }
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "1h")
    void forget() {
        delivering.forget();
    }

    private void deliver(String subscription) {
        try {
            while (!closed && delivering.deliver(subscription)) {
                LOG.debug("{} has more to come", subscription);
            }
        } catch (RuntimeException e) {
            LOG.warn("Deliveries to {} wait: {}", subscription, e.toString());
        } finally {
            running.remove(subscription);
            free.release();
        }
    }

    /** Lets what is being sent be finished. */
    @Override
    public void close() {
        closed = true;
        threads.close();
    }
}
