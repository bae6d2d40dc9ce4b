package lv.ogresnamsaimnieks.sandbox.eparaksts;

/** How the platform is to answer: rightly, or with exactly one fault. */
public enum Variant {
    /** As the platform in operation does. */
    CORRECT,
    /** Right too: as the documents show it, with the flow in {@code amr} only. */
    AS_DOCUMENTED,
    /** The person gave a password only. */
    ACR_DOWNGRADE,
    /** The person proved who they are in another way than the one asked for. */
    OTHER_FLOW,
    /** A person with an Estonian code. */
    CODE_EE,
    /** A person known by the number of a passport. */
    PASSPORT,
    /** No {@code serial_number} at all. */
    MISSING_SERIAL_NUMBER,
    /** A page of HTML instead of the person, with status 200. */
    PERSON_HTML,
    /** The token is not taken when asked for the person. */
    PERSON_401,
    /** The token endpoint does not take the code. */
    TOKEN_400,
    /** The token endpoint does not know the portal. */
    TOKEN_401,
    /** The token endpoint answers later than anybody waits. */
    TOKEN_SLOW,
    /** A page of HTML instead of the token, with status 200. */
    TOKEN_HTML,
    /** The way back has a code that was used already. */
    USED_CODE,
    /** The way back has another {@code state} than the one that was sent. */
    OTHER_STATE,
    /** The way back has no {@code state}. */
    MISSING_STATE,
    /** The way back has neither a code nor an error. */
    MISSING_CODE,
    /** The way back says {@code server_error}. */
    SERVER_ERROR
}
