package lv.ogresnamsaimnieks.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that turns a personal code into the only form of it that leaves the sign-in: HMAC-SHA-256 in hexadecimal. */
public final class PersonalCodeKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    private PersonalCodeKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Reads the key from Base64; fewer than 32 bytes are refused. */
    public static PersonalCodeKey ofBase64(String text) {
        var bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("The key of the personal codes must have at least 32 bytes");
        }
        return new PersonalCodeKey(bytes);
    }

    /** The hash of the code with its country before it. */
    public String hash(PersonalCode code) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(code.withCountry().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot compute " + ALGORITHM, e);
        }
    }
}
