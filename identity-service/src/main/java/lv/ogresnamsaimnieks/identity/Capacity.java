package lv.ogresnamsaimnieks.identity;

/** As what somebody sees a property, the strongest first. */
public enum Capacity {
    OWNER,
    REPRESENTATIVE,
    GRANTEE,
    TENANT
}
