package lv.ogresnamsaimnieks.keycloak;

import java.util.List;

/** A field of a Bank Link message with the longest value it may have, in symbols. */
enum BankLinkField {
    SERVICE(4),
    VERSION(3),
    SND_ID(15),
    REC_ID(15),
    NONCE(50),
    RETURN(255),
    DATETIME(24),
    RID(30),
    USER_NAME(140),
    USER_ID(20),
    COUNTRY(2),
    OTHER(150),
    TOKEN(2),
    MAC(700),
    ENCODING(12),
    LANG(3);

    /** What is signed in message 4012, in this order. */
    static final List<BankLinkField> SIGNED_IN_REQUEST =
            List.of(SERVICE, VERSION, SND_ID, REC_ID, NONCE, RETURN, DATETIME, RID);

    /** What is signed in message 3013, in this order. */
    static final List<BankLinkField> SIGNED_IN_ANSWER =
            List.of(SERVICE, VERSION, DATETIME, SND_ID, REC_ID, NONCE, USER_NAME, USER_ID, COUNTRY, OTHER, TOKEN, RID);

    private static final String PREFIX = "VK_";

    private final int longest;

    BankLinkField(int longest) {
        this.longest = longest;
    }

    /** The name of the form parameter. */
    String parameter() {
        return PREFIX + name();
    }

    boolean takes(String value) {
        return value.codePointCount(0, value.length()) <= longest;
    }
}
