package lv.ogresnamsaimnieks.sandbox.citadele;

/** How the bank is to answer: rightly, or with exactly one fault. */
public enum Variant {
    /** As the protocol wants it. */
    CORRECT,
    /** The signature is a well-formed signature of nothing. */
    WRONG_SIGNATURE,
    /** Another PersonCode was put in after signing. */
    CHANGED,
    /** No signature at all. */
    UNSIGNED,
    /** Signature and digest with SHA-1, as version 3.0 had them. */
    SHA1,
    /** The canonical form is the exclusive one. */
    EXCLUSIVE_C14N,
    /** Signed with a key that the portal does not know; its certificate is in the message. */
    NEXT_KEY,
    /** Signed with the bank's key, but the certificate in the message is another. */
    OTHER_CERTIFICATE,
    /** The signature stands there twice. */
    TWO_SIGNATURES,
    /** The signature refers to a second part of the message. */
    SECOND_REFERENCE,
    /** The signed Amai stands aside; another person's stands in its place. */
    WRAPPED,
    /** The message begins with a DOCTYPE. */
    DOCTYPE,
    /** A comment, which no signature covers, parts the PersonCode. */
    COMMENT,
    /** PersonCode stands there twice, properly signed. */
    DUPLICATE_ELEMENT,
    /** The form has xmldata twice. */
    DUPLICATE_PARAMETER,
    /** Timestamp is sixteen minutes old, one more than allowed. */
    STALE,
    /** Timestamp is sixteen minutes ahead, one more than allowed. */
    FUTURE,
    /** The last right answer once more, unchanged. */
    REPLAY,
    /** A RequestUID the portal has not given out, properly signed. */
    OTHER_REQUEST,
    /** A properly signed ESERVICEREQ, by which the bank would begin a sign-in itself. */
    ESERVICEREQ,
    /** An answer that calls itself another bank's, properly signed. */
    WRONG_SENDER,
    /** An answer for another portal, properly signed. */
    WRONG_RECEIVER,
    /** An answer in version 3.0, properly signed. */
    WRONG_VERSION,
    /** PersonCode is written with a dash. */
    CODE_WITH_DASH,
    /** A code that the protocol does not have. */
    UNKNOWN_CODE,
    /** Code 200: the person cancelled. */
    CANCELLED_200,
    /** Code 200, and the person is named all the same. */
    CANCELLED_200_WITH_PERSON,
    /** Code 300: an error of the bank. */
    FAILED_300,
    /** Code 400: the bank's service is not available. */
    UNAVAILABLE_400
}
