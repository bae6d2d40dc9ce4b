package lv.ogresnamsaimnieks.defaults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends the events that wait in the outboxes of this service's documents, oldest first within each document.
 *
 * <p>A save wakes it for its own document; once in a while it looks for what a crash left behind. One relay a process; two
 * processes may both send an event, which hearers bear.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int AT_ONCE = 200;

    /** So long the first of some events waits for others: every call, and every hearer's, then does for several. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MongoOperations mongo;
    private final KafkaOperations<String, byte[]> kafka;
    private final Duration every;
    private final Set<String> collections = new CopyOnWriteArraySet<>();
    private final LinkedBlockingQueue<Saved> saved = new LinkedBlockingQueue<>();
    private final AtomicLong sweptAt = new AtomicLong();
    private final AtomicLong oldest = new AtomicLong();
    private volatile @Nullable Thread thread;

    private record Saved(String collection, String id) {}

    private static final Saved NOTHING = new Saved("", "");

    Relay(MongoOperations mongo, KafkaOperations<String, byte[]> kafka, Duration every, MeterRegistry metrics) {
        this.mongo = mongo;
        this.kafka = kafka;
        this.every = every;
        Gauge.builder("portal.outbox.age", oldest, AtomicLong::doubleValue)
                .baseUnit("seconds")
                .description("How long the oldest event has been waiting")
                .register(metrics);
    }

    void serve(String collection) {
        collections.add(collection);
    }

    void wake(String collection, String id) {
        saved.add(new Saved(collection, id));
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform().name("relay").daemon().unstarted(this::run);
        thread = started; // before it runs: it ends when it is not the one
        started.start();
    }

    /** Lets what is being sent be finished; what still waits is sent after the next start. */
    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            saved.add(NOTHING);
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                var next = saved.poll(every.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null && !next.equals(NOTHING)) {
                    Thread.sleep(GATHERING);
                    relay(next);
                }
                if (System.nanoTime() - sweptAt.get() > every.toNanos()) {
                    sweep();
                    sweptAt.set(System.nanoTime());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Events wait: {}", e.toString());
            }
        }
    }

    private void relay(Saved first) throws InterruptedException {
        var batch = new LinkedHashSet<Saved>(Set.of(first));
        var more = new ArrayList<Saved>();
        saved.drainTo(more, AT_ONCE);
        batch.addAll(more);
        for (var collection : collections) {
            var ids = batch.stream()
                    .filter(it -> it.collection().equals(collection))
                    .map(Saved::id)
                    .toList();
            if (!ids.isEmpty()) {
                send(collection, query(where("_id").in(ids)));
            }
        }
    }

    private void sweep() throws InterruptedException {
        long age = 0;
        for (var collection : collections) {
            var waiting = query(where(Outbox.EVENTS + ".id").exists(true)).limit(AT_ONCE);
            age = Math.max(age, send(collection, waiting));
        }
        oldest.set(age);
    }

    /** Sends what waits in these documents and says how many seconds the oldest event had been waiting. */
    private long send(String collection, Query which) throws InterruptedException {
        which.fields().include(Outbox.EVENTS);
        var documents = mongo.find(which, Document.class, collection);
        var sending = documents.stream()
                .flatMap(it -> eventsOf(it).stream())
                .map(this::send)
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(sending).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not take events", e);
        }
        return forget(collection, documents);
    }

    /** Takes out what was sent, in one call, and says how many seconds the oldest of it had been waiting. */
    private long forget(String collection, List<Document> documents) {
        var sent = mongo.bulkOps(BulkMode.UNORDERED, collection);
        long age = -1;
        for (var document : documents) {
            var events = eventsOf(document);
            if (events.isEmpty()) {
                continue;
            }
            age = Math.max(age, (System.currentTimeMillis() - events.getFirst().getLong("since")) / 1000);
            var ids = events.stream().map(it -> it.getString("id")).toList();
            sent.updateOne(
                    query(where("_id").is(document.get("_id"))),
                    new Update().pull(Outbox.EVENTS, query(where("id").in(ids))));
        }
        if (age >= 0) {
            sent.execute();
        }
        return Math.max(0, age);
    }

    private static List<Document> eventsOf(Document document) {
        return document.getList(Outbox.EVENTS, Document.class, List.of());
    }

    private CompletableFuture<?> send(Document event) {
        var record = new ProducerRecord<>(
                event.getString("topic"),
                event.getString("key"),
                event.getString("body").getBytes(UTF_8));
        record.headers().add("id", event.getString("id").getBytes(UTF_8));
        return kafka.send(record);
    }
}
