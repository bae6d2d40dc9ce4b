package lv.ogresnamsaimnieks.identity.code;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** Keys as an operator sets them. */
final class Keys {

    static final String SEALING = "PERSONAL_CODE_AES_KEY";
    static final String HASHING = "PERSONAL_CODE_HMAC_KEY";

    private static final int KEY_BYTES = 32;

    static SecretKeySpec key(String name, String base64, String algorithm) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            // Its message would show a part of the key.
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(name + " must be set to 32 bytes in Base64");
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    private Keys() {}
}
