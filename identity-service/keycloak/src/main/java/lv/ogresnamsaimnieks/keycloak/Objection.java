package lv.ogresnamsaimnieks.keycloak;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That the former e-mail address of an account may object to its change.
 *
 * @param email the address that objects, and to which the account returns
 * @param until when it may no longer
 */
public record Objection(String email, Instant until) {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What the mail carries and what is kept.
     *
     * @param key of the link
     * @param hash of the key, by which the account is found
     */
    public record Issued(String key, String hash, Objection kept) {}

    /** A new key. */
    public static Issued issue(String email, Instant until) {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Issued(key, Confirmation.hash(key), new Objection(email, until));
    }

    public boolean lasts(Instant now) {
        return now.isBefore(until);
    }

    /** One line of text that {@link #parse} reads back. */
    public String format() {
        return until.getEpochSecond() + " " + email;
    }

    /** Reads what {@link #format} wrote; empty for anything else. */
    public static Optional<Objection> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var parts = text.split(" ", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new Objection(parts[1], Instant.ofEpochSecond(Long.parseLong(parts[0]))))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
