package lv.ogresnamsaimnieks.defaults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.events.AuditEvent.AuditEntryWritten;
import org.jspecify.annotations.Nullable;

/**
 * A request of somebody of the staff, and what the trail is told while it is answered.
 *
 * @param begun the number of the entry with which it began
 */
record AuditedRequest(AuditTrail trail, What what, long begun) {

    static final String ATTRIBUTE = AuditedRequest.class.getName();

    private static final long ITSELF = 0;

    /**
     * Who wants what, and why.
     *
     * @param action method and route
     * @param objects what stands in the route's places
     */
    record What(
            Staff staff,
            String desk,
            String action,
            Map<String, String> objects,
            @Nullable String purpose,
            String trace) {}

    /** Something that the trail is told of a request. */
    record Step(String name, long request, @Nullable Integer status, List<String> viewed, List<String> changed) {}

    static AuditedRequest begin(AuditTrail trail, What what) {
        var step = new Step(AuditEntryWritten.BEGUN, ITSELF, null, List.of(), List.of());
        return new AuditedRequest(trail, what, trail.append(what, step));
    }

    /** Somebody of the staff was not let in. */
    static void refuse(AuditTrail trail, What what, int status) {
        trail.append(what, new Step(AuditEntryWritten.REFUSED, ITSELF, status, List.of(), List.of()));
    }

    void meet(Collection<String> viewed, Collection<String> changed) {
        trail.append(what, new Step(AuditEntryWritten.VIEWED, begun, null, List.copyOf(viewed), List.copyOf(changed)));
    }

    void end(int status) {
        trail.append(what, new Step(AuditEntryWritten.ENDED, begun, status, List.of(), List.of()));
    }
}
