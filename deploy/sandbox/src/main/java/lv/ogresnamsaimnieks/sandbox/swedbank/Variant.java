package lv.ogresnamsaimnieks.sandbox.swedbank;

/** How the bank is to answer: rightly, or with exactly one fault. */
public enum Variant {
    /** As the protocol wants it. */
    CORRECT,
    /** The MAC is a well-formed signature of nothing. */
    WRONG_MAC,
    /** The lengths under the MAC count bytes instead of symbols. */
    BYTE_LENGTH_MAC,
    /** The MAC is made with SHA-1, as version 008 had it. */
    SHA1,
    /** The MAC has VK_USER_ID before VK_USER_NAME. */
    SWAPPED_ORDER,
    /** VK_USER_ID stands there twice: the signed one, then another person's. */
    DUPLICATE_PARAMETER,
    /** An Estonian customer, properly signed. */
    COUNTRY_EE,
    /** VK_DATETIME is six minutes old, one more than allowed. */
    STALE,
    /** The last right answer once more, unchanged. */
    REPLAY,
    /** A nonce the portal has not given out, properly signed. */
    OTHER_NONCE,
    /** A properly signed 3012, which banks send without being asked. */
    UNSOLICITED_3012,
    /** No VK_NONCE at all, signed as an empty one. */
    MISSING_NONCE,
    /** An answer for another portal, properly signed. */
    WRONG_RECEIVER,
    /** The person proved himself with a reusable code card only. */
    TOKEN_7
}
