package lv.ogresnamsaimnieks.sandbox.esign;

/** What sort of letter is made. */
public enum Variant {
    CORRECT,
    /** The application was changed after it was signed. */
    ALTERED,
    /** A file was added that nobody signed. */
    ADDED_FILE,
    /** The certificate is qualified, but the key is in no qualified device. */
    NOT_QUALIFIED,
    /** The certificate was revoked before the signature. */
    REVOKED,
    /** Neither time-stamp nor revocation data. */
    BASIC
}
