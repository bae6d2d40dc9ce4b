package lv.ogresnamsaimnieks.keycloak;

import java.util.Optional;

/** People who were sent to the bank and have not come back yet, by the nonce they were sent with. */
public interface PendingSignIns {

    /** The sign-in that waits for this nonce, if it still waits. */
    Optional<String> find(String nonce);

    /** Ends the waiting. Of several callers at once exactly one gets {@code true}. */
    boolean take(String nonce);
}
