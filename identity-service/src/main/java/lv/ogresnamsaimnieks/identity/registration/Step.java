package lv.ogresnamsaimnieks.identity.registration;

import java.time.Instant;

/** What somebody of the staff did with an application. */
public record Step(Instant at, Kind kind, StaffMember by) {

    /** What can be done. */
    public enum Kind {
        RECEIVED,
        APPROVED,
        REFUSED,
        INVITED_AGAIN
    }
}
