package lv.ogresnamsaimnieks.metering.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lv.ogresnamsaimnieks.metering.subscription.SecretKeys;
import lv.ogresnamsaimnieks.metering.subscription.SigningSecret;

/**
 * Secrets that nobody keeps: each is HMAC-SHA-256 of the subscription and a salt under the service's key. Whoever has the
 * database without the key has none of them.
 */
class DerivedSecretKeys implements SecretKeys {

    static final String SETTING = "WEBHOOK_KEY";

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param base64 32 bytes; it does not start without them */
    DerivedSecretKeys(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            // Its message would show a part of the key.
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(SETTING + " must be set to 32 bytes in Base64");
        }
        this.key = new SecretKeySpec(bytes, HMAC);
    }

    @Override
    public String salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    @Override
    public String secret(String subscription, SigningSecret of) {
        var named = "%s|%d|%s".formatted(subscription, of.serial(), of.salt());
        return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(key, named));
    }

    static byte[] sign(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
