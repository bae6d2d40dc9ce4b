package lv.ogresnamsaimnieks.defaults;

import java.util.Collection;
import java.util.List;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a handler of a desk tells the audit trail: whose data it is about to show, or has changed. Persons are named by
 * identity's id. It is written before the answer leaves, and the owner can see it under “Kas skatījis manus datus”.
 */
public final class Viewed {

    /** The request shows this person's data. */
    public static void person(String person) {
        persons(List.of(person));
    }

    /** The request shows these persons' data. */
    public static void persons(Collection<String> persons) {
        tell(persons, List.of());
    }

    /** The request has changed this person's data. */
    public static void changed(String person) {
        changed(List.of(person));
    }

    /** The request has changed these persons' data, or begun to. */
    public static void changed(Collection<String> persons) {
        tell(List.of(), persons);
    }

    /** Outside a request of staff, as in a test of the handler alone, there is nobody to tell. */
    private static void tell(Collection<String> viewed, Collection<String> changed) {
        if (viewed.isEmpty() && changed.isEmpty()) {
            return;
        }
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(AuditedRequest.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof AuditedRequest it) {
            it.meet(viewed, changed);
        }
    }

    private Viewed() {}
}
