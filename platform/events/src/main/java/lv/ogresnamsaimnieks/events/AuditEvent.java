package lv.ogresnamsaimnieks.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the manager's staff did and other systems read, as the service where they did it wrote it down. */
public sealed interface AuditEvent extends Event {

    String TOPIC = "audit";

    /** The service that wrote it; its entries keep their order. */
    String service();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return service();
    }

    /**
     * A service has read its own trail from the first entry to the last.
     *
     * @param entries how many there are
     * @param lastNumber of the last one; 0 if there is none
     * @param lastHash of the last one; empty if there is none
     * @param faults entries that are not as they were written, no more than a hundred
     */
    record AuditTrailVerified(
            String service, Instant at, long entries, long lastNumber, String lastHash, List<AuditFault> faults)
            implements AuditEvent {

        public AuditTrailVerified {
            faults = List.copyOf(faults);
        }
    }

    /**
     * An entry that is not as it was written.
     *
     * @param fault {@code changed}, {@code missing} or {@code displaced}
     */
    record AuditFault(long number, String fault) {}

    /**
     * An entry of a service's audit trail. One request leaves several: {@code begun} before anything is done,
     * {@code viewed} when it meets a person's data, {@code ended} when it is answered; or {@code refused} alone. Never what
     * was sent or answered, never a personal code.
     *
     * @param number counts the entries of the service, from 1
     * @param request the number of the entry with which the request began
     * @param staff by the identity server's id
     * @param action method and route, such as {@code GET /api/staff/owners/{person}}
     * @param objects what stood in the route's places
     * @param purpose why, if the person said so
     * @param trace of the request, 32 hexadecimal digits
     * @param status of the answer over HTTP; null before there is one
     * @param viewed persons whose data were shown
     * @param changed persons whose data were changed
     * @param previous the hash of the entry before; empty for the first
     * @param hash SHA-256 over all the rest, in hexadecimal digits
     */
    record AuditEntryWritten(
            String service,
            long number,
            long request,
            String step,
            Instant at,
            String staff,
            String name,
            List<String> roles,
            String desk,
            String action,
            Map<String, String> objects,
            @Nullable String purpose,
            String trace,
            @Nullable Integer status,
            List<String> viewed,
            List<String> changed,
            String previous,
            String hash)
            implements AuditEvent {

        /** Somebody of the staff began, met a person's data, got an answer, or was refused. */
        public static final String BEGUN = "begun";

        public static final String VIEWED = "viewed";
        public static final String ENDED = "ended";
        public static final String REFUSED = "refused";

        public AuditEntryWritten {
            roles = List.copyOf(roles);
            objects = Map.copyOf(objects);
            viewed = List.copyOf(viewed);
            changed = List.copyOf(changed);
        }

        /** The same with this hash. */
        public AuditEntryWritten hashed(String sum) {
            return new AuditEntryWritten(
                    service, number, request, step, at, staff, name, roles, desk, action, objects, purpose, trace,
                    status, viewed, changed, previous, sum);
        }
    }

    /**
     * Another municipal system read data of properties, or was told of them; all of a house on a day, so that the last that
     * is heard of a house, a system and a day says everything.
     *
     * @param system by the identity server's id
     * @param name of the system, in Latvian
     * @param purpose for which it is registered, in Latvian
     * @param day in Riga
     */
    record PropertiesRead(
            String service,
            String system,
            String name,
            String purpose,
            String house,
            LocalDate day,
            Instant at,
            List<PropertyReads> reads)
            implements AuditEvent {

        public PropertiesRead {
            reads = List.copyOf(reads);
        }

        @Override
        public String key() {
            return house;
        }
    }

    /**
     * How often data of a property were read on a day.
     *
     * @param calls how many times
     * @param first the first month whose data were read
     * @param last the last month whose data were read
     */
    record PropertyReads(String property, int calls, YearMonth first, YearMonth last) {}
}
