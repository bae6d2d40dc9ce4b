package lv.ogresnamsaimnieks.ownership;

/** As what somebody sees a property, the strongest first: whoever may act as several acts as the first of them. */
public enum Capacity {
    /** In their own name. */
    OWNER,
    /** For the company that owns it, as the register says. */
    REPRESENTATIVE,
    /** For the owner, on a notarised power of attorney (FAQ 1). */
    GRANTEE,
    /** For the owner, who lets them hand in readings. */
    TENANT
}
