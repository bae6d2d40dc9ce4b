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

    /**
     * Asks a tenant to open an account, in which readings of one property are handed in for its owner.
     *
     * @param address of the property
     * @param key of the link
     */
    record TenantInvitationMail(String to, String owner, String address, String key, Instant expiresAt)
            implements Mail {

        /** Without the key and the address. */
        @Override
        public String toString() {
            return "TenantInvitationMail[]";
        }
    }

    /** Says that the person has an account, and not under which address. */
    record AlreadyRegisteredMail(String to, String name) implements Mail {}
}
