package lv.ogresnamsaimnieks.metering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Numbers receipts and makes their check codes. */
final class Receipts {

    /** Crockford's letters: none that a person takes for another when reading aloud. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private final RandomGenerator random;

    Receipts(RandomGenerator random) {
        this.random = random;
    }

    /** Not to be guessed, and unique for all practical purposes: 2⁴⁰ a month. */
    String number(YearMonth month) {
        var text = new StringBuilder("R-").append(month).append('-');
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Follows from every word of the receipt: the first 40 bits of its SHA-256. */
    static String checkCode(String number, String property, Instant at, List<Reading> readings) {
        var content = readings.stream()
                .map(it -> it.meter() + "=" + it.value().toPlainString())
                .collect(Collectors.joining("|", number + "|" + property + "|" + at.toEpochMilli() + "|", ""));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            long bits = 0;
            for (int i = 0; i < 5; i++) {
                bits = bits << 8 | (hash[i] & 0xff);
            }
            var code = new StringBuilder();
            for (int shift = 35; shift >= 0; shift -= 5) {
                code.append(LETTERS.charAt((int) (bits >> shift) & 31));
            }
            return code.insert(4, '-').toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
