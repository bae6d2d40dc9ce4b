package lv.ogresnamsaimnieks.access;

/** What a section says to somebody at its door. */
public enum Admission {
    /** Enter. */
    OPEN,
    /** Not with this login method, however fresh. */
    CLOSED,
    /** The login method is right, but the bank or eParaksts vouched for the person too long ago. */
    TOO_LONG_AGO
}
