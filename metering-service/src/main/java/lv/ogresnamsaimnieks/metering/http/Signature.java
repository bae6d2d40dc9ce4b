package lv.ogresnamsaimnieks.metering.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who sent it and when, as a header says it: {@code t=1764489600,v1=<hex>}, where v1 is HMAC-SHA-256 of
 * {@code <t>.<body>} under the secret. While two secrets sign there are two of v1.
 */
final class Signature {

    static final String HEADER = "Portal-Signature";

    static String of(String body, Instant at, List<String> secrets) {
        var signed = at.getEpochSecond() + "." + body;
        return "t=" + at.getEpochSecond()
                + secrets.stream()
                        .map(it -> HexFormat.of()
                                .formatHex(DerivedSecretKeys.sign(
                                        new SecretKeySpec(it.getBytes(UTF_8), "HmacSHA256"), signed)))
                        .map(it -> ",v1=" + it)
                        .collect(Collectors.joining());
    }

    private Signature() {}
}
