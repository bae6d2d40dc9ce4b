package lv.ogresnamsaimnieks.identity.registration;

/**
 * The document by which the office made sure whom it has before it.
 *
 * @param lastDigits the last characters of its number, at most four; the rest is not kept
 */
public record IdentityDocument(Kind kind, String lastDigits) {

    /** Documents that prove who a person is in Latvia. */
    public enum Kind {
        PASSPORT,
        IDENTITY_CARD,
        RESIDENCE_PERMIT
    }
}
