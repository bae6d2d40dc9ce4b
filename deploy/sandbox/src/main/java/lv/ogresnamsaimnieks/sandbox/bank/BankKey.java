package lv.ogresnamsaimnieks.sandbox.bank;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.regex.Pattern;

/** The key a test bank signs its answers with, and its certificate. */
public record BankKey(PrivateKey key, X509Certificate certificate) {

    // The mark by which a portal in production knows, and refuses, the sandbox's certificates.
    private static final Pattern MARK = Pattern.compile("(^|,)OU=SANDBOX(,|$)");

    /**
     * Reads the key from a PKCS12 file. Throws {@link IllegalStateException} when it cannot be read, and when its
     * certificate is not marked OU=SANDBOX.
     */
    public static BankKey read(Path keystore, String keystorePassword, String alias) {
        try {
            var password = keystorePassword.toCharArray();
            var keys = KeyStore.getInstance(keystore.toFile(), password);
            if (!(keys.getKey(alias, password) instanceof PrivateKey key)
                    || !(keys.getCertificate(alias) instanceof X509Certificate certificate)) {
                throw new IllegalStateException("no key under the alias " + alias + " in " + keystore);
            }
            if (!MARK.matcher(certificate.getSubjectX500Principal().getName()).find()) {
                throw new IllegalStateException("the bank's certificate is not marked OU=SANDBOX: " + keystore);
            }
            return new BankKey(key, certificate);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("keys of the bank: " + unreadable.getMessage(), unreadable);
        }
    }

    public byte[] sign(String text, Charset charset, String algorithm) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text.getBytes(charset));
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the bank's key cannot sign", unusable);
        }
    }
}
