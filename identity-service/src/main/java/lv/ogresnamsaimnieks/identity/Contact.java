package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be reached.
 *
 * @param correspondenceAddress null for the address of the property
 * @param notifications what to be told of by e-mail besides bills
 */
public record Contact(
        @Nullable String phone,
        @Nullable String correspondenceAddress,
        BillDelivery billDelivery,
        Notifications notifications) {

    public Contact {
        notifications = Notifications.orUntouched(notifications);
    }

    /** What holds until a person says otherwise. */
    static final Contact UNTOUCHED = new Contact(null, null, BillDelivery.EMAIL, Notifications.UNTOUCHED);

    List<ContactChange> changesTo(Contact other, Instant at) {
        var changes = new ArrayList<ContactChange>();
        note(changes, at, "phone", phone, other.phone);
        note(changes, at, "correspondenceAddress", correspondenceAddress, other.correspondenceAddress);
        note(changes, at, "billDelivery", billDelivery.name(), other.billDelivery.name());
        notifications.noteChanges(changes, at, other.notifications);
        return changes;
    }

    static void note(
            List<ContactChange> changes, Instant at, String field, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            changes.add(new ContactChange(at, field, from, to));
        }
    }
}
