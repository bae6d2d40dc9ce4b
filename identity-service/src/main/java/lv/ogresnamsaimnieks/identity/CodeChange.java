package lv.ogresnamsaimnieks.identity;

/** Why a person has another personal code from now on. */
public enum CodeChange {
    /** The register of residents gave a new one; the former still names the person, in a bank for a while. */
    CHANGED,
    /** The one before was recorded by mistake and may be somebody else's. */
    CORRECTED
}
