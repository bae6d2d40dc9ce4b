package lv.ogresnamsaimnieks.identity.registration;

/** What has become of an application. */
public enum State {
    /** Waits for the staff. */
    RECEIVED,
    /** Approved: the person got an invitation, and has perhaps opened an account by now. */
    INVITED,
    REFUSED,
    /** Approved, but the person has an account and was told so. */
    ALREADY_REGISTERED
}
