package lv.ogresnamsaimnieks.sandbox.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;

/** What test banks know the portal by. */
public final class PortalKey {

    private PortalKey() {}

    /** Reads the portal's key from its certificate; throws {@link IllegalStateException} when it cannot. */
    public static PublicKey read(Path certificate) {
        try (var pem = Files.newInputStream(certificate)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getPublicKey();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("certificate of the portal: " + unreadable.getMessage(), unreadable);
        }
    }
}
