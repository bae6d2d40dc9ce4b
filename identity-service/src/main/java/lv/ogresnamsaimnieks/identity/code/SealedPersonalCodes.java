package lv.ogresnamsaimnieks.identity.code;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import lv.ogresnamsaimnieks.identity.PersonalCodes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Personal codes under two keys of 32 bytes: HMAC-SHA-256 in lower-case hexadecimal of “LV” and the eleven digits, and
 * AES-GCM bound to the person it was sealed for. Without both keys the service does not start.
 */
@Component
class SealedPersonalCodes implements PersonalCodes {

    private static final String HMAC = "HmacSHA256";
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec hashKey;
    private final SecretKeySpec sealKey;
    private final SecureRandom random = new SecureRandom();

    SealedPersonalCodes(
            @Value("${PERSONAL_CODE_HMAC_KEY:}") String hashKey, @Value("${PERSONAL_CODE_AES_KEY:}") String sealKey) {
        this.hashKey = Keys.key(Keys.HASHING, hashKey, HMAC);
        this.sealKey = Keys.key(Keys.SEALING, sealKey, "AES");
    }

    @Override
    public String hash(PersonalCode code) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(hashKey);
            return HexFormat.of().formatHex(mac.doFinal(("LV" + code.digits()).getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String seal(PersonalCode code, String person) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, person)
                    .doFinal(code.digits().getBytes(US_ASCII));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String masked(String sealed, String person) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        try {
            var digits = new String(cipher(Cipher.DECRYPT_MODE, nonce, person).doFinal(rest), US_ASCII);
            return PersonalCode.of(digits)
                    .orElseThrow(() -> new IllegalStateException("what was sealed is no personal code"))
                    .masked();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a personal code sealed under another key or for another person", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String person) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(AES_GCM);
        cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(person.getBytes(UTF_8));
        return cipher;
    }
}
