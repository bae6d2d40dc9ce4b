package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of an attempt to come in.
 *
 * @param detail what the mail server said, such as {@code 5.1.1}; null otherwise
 */
public record AttemptStep(Instant at, Kind kind, @Nullable String detail) {

    /** What became of it. */
    public enum Kind {
        /** The register knows the person: they may register. */
        RECOGNISED,
        /** The register does not know the person: refused. */
        NOT_IN_REGISTER,
        /** The person has an account already and went on with it. */
        HAS_ACCOUNT,
        /** The mail with link and code was handed over to the mail server. */
        MAIL_SENT,
        /** The mail server did not take the mail. */
        MAIL_NOT_TAKEN,
        /** The recipient's mail server took the mail. */
        DELIVERED,
        /** The mail came back. */
        BOUNCED,
        /** The address is another account's; its owner was told instead. */
        ADDRESS_TAKEN,
        CONFIRMED_BY_LINK,
        CONFIRMED_BY_CODE
    }
}
