package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registration that waits for its e-mail to be confirmed (FAQ 3.6-3.8, 4): by the link of the mail or by its six
 * digits, whichever comes first. Only hashes of both are kept.
 *
 * @param code hash of the six digits
 * @param link hash of the link's key
 * @param sentAt when the last mail left
 * @param countedFrom when the first mail of the current day's count left
 * @param sends how many mails left since then
 */
public record Confirmation(String code, String link, Instant sentAt, Instant countedFrom, int sends) {

    /** How long the six digits can be entered. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(30);

    /** How long the link can be followed. */
    public static final Duration LINK_LASTS = Duration.ofHours(24);

    /** How many times one set of six digits may be guessed. */
    public static final int TRIES = 5;

    /** How many mails leave within a day, the first one included. */
    public static final int SENDS = 4;

    static final Duration BETWEEN_SENDS = Duration.ofMinutes(1);

    private static final Duration DAY = Duration.ofDays(1);
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a new mail carries, and what is kept of it. */
    public record Issued(String code, String key, Confirmation kept) {}

    /** What became of entered digits. */
    public enum Verdict {
        RIGHT,
        WRONG,
        NO_TRIES_LEFT,
        EXPIRED
    }

    /** The verdict and how many tries are left. */
    public record Checked(Verdict verdict, int left) {}

    /** Counts tries, so that two at once are never taken for one. */
    public interface Tries {

        /** {@code true} for exactly one caller per name within the time. */
        boolean claim(String name, Duration kept);
    }

    /** New digits and a new link; the former ones of the same person end. */
    public static Issued issue(@Nullable Confirmation former, Instant now) {
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var counted = former != null && now.isBefore(former.countedFrom.plus(DAY)) ? former : null;
        var kept = new Confirmation(
                hash(code + hash(key)),
                hash(key),
                now,
                counted == null ? now : counted.countedFrom,
                counted == null ? 1 : counted.sends + 1);
        return new Issued(code, key, kept);
    }

    /** The hash by which the person of a link is found. */
    public static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }

    /** Judges entered digits and uses up a try. */
    public Checked check(String entered, Instant now, Tries tries) {
        if (!now.isBefore(sentAt.plus(CODE_LASTS))) {
            return new Checked(Verdict.EXPIRED, 0);
        }
        for (var used = 1; used <= TRIES; used++) {
            if (tries.claim(link + "." + used, CODE_LASTS)) {
                var right = MessageDigest.isEqual(
                        code.getBytes(UTF_8), hash(entered.strip() + link).getBytes(UTF_8));
                return new Checked(right ? Verdict.RIGHT : Verdict.WRONG, TRIES - used);
            }
        }
        return new Checked(Verdict.NO_TRIES_LEFT, 0);
    }

    public boolean linkLasts(Instant now) {
        return now.isBefore(sentAt.plus(LINK_LASTS));
    }

    /** How long until another mail may leave; zero when it may now. */
    public Duration untilResend(Instant now) {
        var left = Duration.between(now, sentAt.plus(BETWEEN_SENDS));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The same in whole seconds, for a page: no second of it may be one in which a mail would be refused. */
    public long secondsUntilResend(Instant now) {
        return untilResend(now).plusSeconds(1).minusNanos(1).toSeconds();
    }

    /** Whether another mail may leave now. */
    public boolean maySend(Instant now) {
        return sendsLeft(now) > 0 && untilResend(now).isZero();
    }

    /** How many more mails may leave today. */
    public int sendsLeft(Instant now) {
        return now.isBefore(countedFrom.plus(DAY)) ? Math.max(0, SENDS - sends) : SENDS;
    }

    /** One line of text that {@link #parse} reads back. */
    public String format() {
        return String.join(
                " ",
                code,
                link,
                Long.toString(sentAt.getEpochSecond()),
                Long.toString(countedFrom.getEpochSecond()),
                Integer.toString(sends));
    }

    /** Reads what {@link #format} wrote; empty for anything else. */
    public static Optional<Confirmation> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var parts = text.split(" ", -1);
        try {
            return parts.length == 5
                    ? Optional.of(new Confirmation(
                            parts[0],
                            parts[1],
                            Instant.ofEpochSecond(Long.parseLong(parts[2])),
                            Instant.ofEpochSecond(Long.parseLong(parts[3])),
                            Integer.parseInt(parts[4])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
