package lv.ogresnamsaimnieks.keycloak;

import java.util.List;

/** A field of an e-Link message with the longest value it may have, in symbols. */
enum ELinkField {
    SND_ID(10),
    SERVICE(4),
    REC_ID(10),
    USER(16),
    DATE(10),
    TIME(8),
    USER_INFO(300),
    VERSION(3),
    CRC(500),
    LANG(3);

    /** What is signed in message 0001, in this order. */
    static final List<ELinkField> SIGNED_IN_ANSWER =
            List.of(SND_ID, SERVICE, REC_ID, USER, DATE, TIME, USER_INFO, VERSION);

    private static final String PREFIX = "IB_";

    private final int longest;

    ELinkField(int longest) {
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
