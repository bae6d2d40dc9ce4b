package lv.ogresnamsaimnieks.keycloak;

import java.util.Optional;

/**
 * People who were sent to a bank and have not come back yet, by a key that nobody can guess: the nonce they were sent
 * with, or, where the protocol has none, what tells their browser from all others.
 */
public interface PendingSignIns {

    /** The sign-in that waits under this key, if it still waits. */
    Optional<String> find(String key);

    /** Ends the waiting. Of several callers at once exactly one gets {@code true}. */
    boolean take(String key);
}
