package lv.ogresnamsaimnieks.identity;

import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;

/** Copies of the entries of all services' audit trails, as they arrived. Nothing changes or removes one. */
public interface AuditEntries {

    /** Keeps an entry; the one that came first stays. */
    void add(AuditEntryWritten entry);

    /** The services that have a trail. */
    List<String> services();

    /** All entries of a service in the order of their numbers; to be closed. */
    Stream<AuditEntryWritten> of(String service);

    /** The requests that match, the latest first. */
    List<AuditEntryWritten> requests(AuditQuestion question);

    /** What else the trail says of these requests, in the order of the numbers. */
    List<AuditEntryWritten> stepsOf(List<AuditEntryWritten> requests);
}
