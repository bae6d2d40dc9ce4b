package lv.ogresnamsaimnieks.sandbox.swedbank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.regex.Pattern;

/** What the bank and the portal agreed on: how each is called, the portal's key and the bank's own. */
public record Agreement(String portal, String bank, PublicKey portalKey, PrivateKey bankKey) {

    // The mark by which a portal in production knows, and refuses, the sandbox's certificates.
    private static final Pattern MARK = Pattern.compile("(^|,)OU=SANDBOX(,|$)");

    /**
     * Reads both keys. Throws {@link IllegalStateException} when a file cannot be read, and when the bank's certificate
     * is not marked OU=SANDBOX.
     */
    public static Agreement read(
            String portal, String bank, Path portalCertificate, Path keystore, String keystorePassword) {
        try {
            var password = keystorePassword.toCharArray();
            var keys = KeyStore.getInstance(keystore.toFile(), password);
            if (!(keys.getKey("bank", password) instanceof PrivateKey key)
                    || !(keys.getCertificate("bank") instanceof X509Certificate certificate)) {
                throw new IllegalStateException("no key under the alias bank in " + keystore);
            }
            if (!MARK.matcher(certificate.getSubjectX500Principal().getName()).find()) {
                throw new IllegalStateException("the bank's certificate is not marked OU=SANDBOX: " + keystore);
            }
            return new Agreement(portal, bank, publicKey(portalCertificate), key);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("keys of the bank: " + unreadable.getMessage(), unreadable);
        }
    }

    private static PublicKey publicKey(Path certificate) throws IOException, GeneralSecurityException {
        try (var pem = Files.newInputStream(certificate)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getPublicKey();
        }
    }
}
