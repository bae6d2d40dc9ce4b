package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Bank Link and e-Link have in common: values, each led by its length, in UTF-8 under an RSA signature in Base64. */
final class SignedText {

    private SignedText() {}

    /** The text that is signed. Lengths have three digits and count symbols, not bytes. */
    static String of(Stream<String> values) {
        return values.map(it -> "%03d%s".formatted(it.codePointCount(0, it.length()), it))
                .collect(Collectors.joining());
    }

    /** The signature, whose Base64 may be broken into lines; empty when it is no Base64. */
    static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean verifies(String text, byte[] bytes, PublicKey key, String algorithm) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initVerify(key);
            signature.update(text.getBytes(UTF_8));
            return signature.verify(bytes);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
