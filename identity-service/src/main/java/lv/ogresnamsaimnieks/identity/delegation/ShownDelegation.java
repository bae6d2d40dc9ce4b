package lv.ogresnamsaimnieks.identity.delegation;

/**
 * A delegation as the owner sees it.
 *
 * @param name of the tenant
 * @param address of the property
 */
public record ShownDelegation(Delegation delegation, String name, String address, State state) {

    /** How it stands today. */
    public enum State {
        /** The tenant has no account yet. */
        INVITED,
        ACTIVE,
        /** It begins later. */
        TO_COME,
        /** Its last day is past. */
        OVER,
        /** The owner ended it. */
        ENDED
    }
}
