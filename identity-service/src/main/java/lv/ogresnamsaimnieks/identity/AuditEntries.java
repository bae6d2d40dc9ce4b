package lv.ogresnamsaimnieks.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditTrailVerified;

/** Copies of the entries of all services' audit trails, as they arrived. Nothing changes or removes an entry. */
public interface AuditEntries {

    /** Keeps an entry; the one that came first stays. */
    void add(AuditEntryWritten entry);

    /** The services that have a trail. */
    List<String> services();

    /** All entries of a service in the order of their numbers; to be closed. */
    Stream<AuditEntryWritten> of(String service);

    /** Keeps what a service last found out about its own trail. */
    void put(AuditTrailVerified verified);

    /** What a service last found out about its own trail. */
    Optional<AuditTrailVerified> verified(String service);

    /** The requests that match, the latest first. */
    List<AuditEntryWritten> requests(AuditQuestion question);

    /** What else the trail says of these requests, in the order of the numbers. */
    List<AuditEntryWritten> stepsOf(List<AuditEntryWritten> requests);
}
