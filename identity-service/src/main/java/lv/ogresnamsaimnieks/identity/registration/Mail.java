package lv.ogresnamsaimnieks.identity.registration;

import java.time.Instant;

/** A mail to somebody who applied. */
public sealed interface Mail {

    String to();

    /**
     * Asks the person to open an account.
     *
     * @param key of the link
     */
    record InvitationMail(String to, String name, String key, Instant expiresAt) implements Mail {

        /** Without the key and the address. */
        @Override
        public String toString() {
            return "InvitationMail[]";
        }
    }

    /**
     * Says why an application is refused.
     *
     * @param number of the application
     */
    record RefusalMail(String to, String number, String message) implements Mail {}

    /** Says that the person has an account, and not under which address. */
    record AlreadyRegisteredMail(String to, String name) implements Mail {}
}
