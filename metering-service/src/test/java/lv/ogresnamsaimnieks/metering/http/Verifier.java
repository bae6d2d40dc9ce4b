package lv.ogresnamsaimnieks.metering.http;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** As the developers of another system would write it from the documentation, and nothing of ours in it. */
final class Verifier {

    private static final long TOLERANCE = 300;
    private static final Pattern TIME = Pattern.compile("(?:^|,)t=(\\d+)");
    private static final Pattern SUM = Pattern.compile("(?:^|,)v1=([0-9a-f]{64})");

    static boolean accepts(String header, String body, String secret, Instant now) {
        var time = TIME.matcher(header);
        if (!time.find() || Math.abs(now.getEpochSecond() - Long.parseLong(time.group(1))) > TOLERANCE) {
            return false;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(time.group(1).getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) '.');
            var expected = new BigInteger(1, mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
            return SUM.matcher(header)
                    .results()
                    .map(it -> new BigInteger(it.group(1), 16))
                    .anyMatch(it -> MessageDigest.isEqual(it.toByteArray(), expected.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private Verifier() {}
}
