package lv.ogresnamsaimnieks.identity.registration;

/** What a signature is worth (Regulation (EU) 910/2014). */
public enum Qualification {
    /** Qualified electronic signature: secure, in the words of the FAQ. */
    QUALIFIED,
    /** An advanced signature with a qualified certificate, made without a qualified device. */
    WITH_QUALIFIED_CERTIFICATE,
    /** Anything else, a company's seal included. */
    NONE
}
