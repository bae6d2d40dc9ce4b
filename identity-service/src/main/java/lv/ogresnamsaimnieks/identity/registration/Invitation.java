package lv.ogresnamsaimnieks.identity.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What lets a person open an account without a bank: a link that is mailed to the address the staff made sure of. Only the
 * hash of its key is kept; another mail ends the former link.
 *
 * @param keyHash SHA-256 of the key in lower-case hexadecimal; null until a mail is about to leave
 * @param askedAt when the staff last asked for it to be sent
 * @param expiresAt from when it opens nothing
 * @param sends how often the staff asked for it to be sent
 */
public record Invitation(@Nullable String keyHash, Instant askedAt, Instant expiresAt, int sends) {

    /** How long a link opens. */
    public static final Duration LASTS = Duration.ofDays(14);

    /** How often it may be sent, the first time included. */
    public static final int SENDS = 5;

    /** How long to wait before it is sent once more. */
    public static final Duration BETWEEN_SENDS = Duration.ofMinutes(1);

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Invitation asked(Instant at) {
        return new Invitation(null, at, at.plus(LASTS), 1);
    }

    Invitation again(Instant at) {
        return new Invitation(keyHash, at, at.plus(LASTS), sends + 1);
    }

    Invitation withKey(String key) {
        return new Invitation(hash(key), askedAt, expiresAt, sends);
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    public int sendsLeft() {
        return Math.max(0, SENDS - sends);
    }

    /** From when it may be sent once more, if at all. */
    public Instant nextSend() {
        return askedAt.plus(BETWEEN_SENDS);
    }

    static String newKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
