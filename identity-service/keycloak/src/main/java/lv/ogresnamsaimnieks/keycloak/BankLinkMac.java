package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The signature of a Bank Link message, version 009: RSA with SHA-512 over the fields, each led by its length. */
final class BankLinkMac {

    private static final String ALGORITHM = "SHA512withRSA";

    private BankLinkMac() {}

    /** The text that is signed; a missing field counts as an empty one. */
    static String text(List<BankLinkField> order, Map<BankLinkField, String> fields) {
        return SignedText.of(order.stream().map(it -> fields.getOrDefault(it, "")));
    }

    static String sign(String text, PrivateKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The portal's key for the bank cannot sign", e);
        }
    }

    /** Whether the code, which may be broken into lines, is a signature of the text by the owner of the key. */
    static boolean verifies(String text, String mac, PublicKey key) {
        return SignedText.bytes(mac)
                .filter(it -> SignedText.verifies(text, it, key, ALGORITHM))
                .isPresent();
    }
}
