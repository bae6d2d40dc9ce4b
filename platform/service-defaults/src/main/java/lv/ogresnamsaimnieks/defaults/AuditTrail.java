package lv.ogresnamsaimnieks.defaults;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.defaults.rule.AuditChain;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The audit trail of this service: entries are added, never changed and never removed, each chained to the one before it.
 * An entry is on the disk when {@code append} returns; its event rides in it.
 */
final class AuditTrail {

    static final String COLLECTION = "auditTrail";

    private static final String NUMBER = "number";

    private final String service;
    private final MongoOperations mongo;
    private final Outbox outbox;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private @Nullable End end;

    /** The last entry, to which the next is chained. */
    private record End(long number, String hash) {}

    AuditTrail(String service, MongoOperations mongo, Outboxes outboxes, Clock clock) {
        this.service = service;
        this.mongo = mongo;
        this.outbox = outboxes.of(COLLECTION);
        this.clock = clock;
    }

    void createIndexes() {
        mongo.indexOps(COLLECTION).createIndex(new Index(NUMBER, Sort.Direction.ASC).unique());
        outbox.createIndex();
    }

    /** Adds an entry and tells its number; if it cannot be written, what it is about must not happen. */
    long append(AuditedRequest.What what, AuditedRequest.Step step) {
        one.lock();
        try {
            return Overtaking.decidingAgain(() -> write(what, step));
        } finally {
            one.unlock();
        }
    }

    /** Reads the whole trail and says what in it is not as it was written. */
    AuditChain verify() {
        var chain = new AuditChain();
        try (var entries = all()) {
            entries.forEach(chain::read);
        }
        return chain;
    }

    private Stream<AuditEntryWritten> all() {
        return mongo.stream(new Query().with(Sort.by(Sort.Direction.ASC, NUMBER)), AuditEntryWritten.class, COLLECTION);
    }

    private long write(AuditedRequest.What what, AuditedRequest.Step step) {
        var last = end == null ? last() : end;
        var number = last.number() + 1;
        var open = new AuditEntryWritten(
                service,
                number,
                step.request() == 0 ? number : step.request(),
                step.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                what.staff().id(),
                what.staff().name(),
                what.staff().roles().stream().map(StaffRole::text).sorted().toList(),
                what.desk(),
                what.action(),
                what.objects(),
                what.purpose(),
                what.trace(),
                step.status(),
                step.viewed(),
                step.changed(),
                last.hash(),
                "");
        var entry = open.hashed(AuditChain.seal(open));
        try {
            outbox.save("%012d".formatted(number), 0, entry, List.of(entry));
        } catch (OptimisticLockingFailureException anotherInstance) {
            end = null;
            throw anotherInstance;
        }
        end = new End(number, entry.hash());
        return number;
    }

    private End last() {
        var entry = mongo.findOne(
                new Query().with(Sort.by(Sort.Direction.DESC, NUMBER)).limit(1), AuditEntryWritten.class, COLLECTION);
        return entry == null ? new End(0, "") : new End(entry.number(), entry.hash());
    }
}
