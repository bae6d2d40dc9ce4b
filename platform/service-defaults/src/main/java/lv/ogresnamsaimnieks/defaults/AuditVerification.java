package lv.ogresnamsaimnieks.defaults;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import lv.ogresnamsaimnieks.defaults.rule.AuditChain;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditFault;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditTrailVerified;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads the service's own trail soon after the start and then now and again, and tells whether it is as it was written. */
final class AuditVerification implements SmartLifecycle {

    static final String COLLECTION = "auditVerdicts";

    private static final Logger LOG = LoggerFactory.getLogger(AuditVerification.class);

    private final String service;
    private final AuditTrail trail;
    private final MongoOperations mongo;
    private final Outbox outbox;
    private final Clock clock;
    private final Pace pace;
    private final AtomicLong faults = new AtomicLong();
    private volatile @Nullable Thread thread;

    /** How long after the start, and how often then. */
    record Pace(Duration first, Duration every) {}

    /** The last verdict, with the event that tells it. */
    private record Verdict(String id, AuditTrailVerified verified, long version) {}

    AuditVerification(
            String service,
            AuditTrail trail,
            MongoOperations mongo,
            Outboxes outboxes,
            Clock clock,
            Pace pace,
            MeterRegistry metrics) {
        this.service = service;
        this.trail = trail;
        this.mongo = mongo;
        this.outbox = outboxes.of(COLLECTION);
        this.clock = clock;
        this.pace = pace;
        Gauge.builder("portal.audit.faults", faults, AtomicLong::doubleValue)
                .description("How many entries of the audit trail are not as they were written")
                .register(metrics);
    }

    /** Reads the trail now and tells what it found. */
    AuditTrailVerified verify() {
        var chain = trail.verify();
        var verified = new AuditTrailVerified(
                service,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                chain.entries(),
                chain.lastNumber(),
                chain.lastHash(),
                chain.findings().stream().map(AuditVerification::fault).toList());
        faults.set(verified.faults().size());
        verified.faults().forEach(it -> LOG.error("Entry {} of the audit trail is {}", it.number(), it.fault()));
        Overtaking.decidingAgain(() -> {
            var former = mongo.findById(service, Verdict.class, COLLECTION);
            var version = former == null ? 0 : former.version();
            outbox.save(service, version, new Verdict(service, verified, version), List.of(verified));
            return verified;
        });
        return verified;
    }

    private static AuditFault fault(AuditChain.Finding finding) {
        return new AuditFault(finding.number(), finding.fault().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform().name("audit").daemon().unstarted(this::run);
        thread = started; // before it runs: it ends when it is not the one
        started.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var pause = pace.first();
        while (thread == Thread.currentThread()) {
            try {
                Thread.sleep(pause);
                verify();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The audit trail could not be verified: {}", e.toString());
            }
            pause = pace.every();
        }
    }
}
