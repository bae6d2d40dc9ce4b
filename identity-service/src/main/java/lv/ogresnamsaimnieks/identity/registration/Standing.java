package lv.ogresnamsaimnieks.identity.registration;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.identity.FoundOwner;

/** How an application stands at a moment: what was decided of it, and what time and the person have made of that. */
public enum Standing {
    /** Waits for the staff. */
    RECEIVED,
    /** The person has an invitation that opens. */
    INVITED,
    /** The invitation's time is over; another may be sent. */
    INVITATION_EXPIRED,
    /** The person has an account by now. */
    REGISTERED,
    REFUSED,
    /** The person had an account before, and was told so. */
    ALREADY_REGISTERED;

    static Standing of(Application application, Optional<FoundOwner> owner, Instant now) {
        return switch (application.state()) {
            case RECEIVED -> RECEIVED;
            case REFUSED -> REFUSED;
            case ALREADY_REGISTERED -> ALREADY_REGISTERED;
            case INVITED -> {
                if (owner.filter(FoundOwner::hasAccount).isPresent()) {
                    yield REGISTERED;
                }
                yield Objects.requireNonNull(application.invitation()).isOpen(now) ? INVITED : INVITATION_EXPIRED;
            }
        };
    }
}
