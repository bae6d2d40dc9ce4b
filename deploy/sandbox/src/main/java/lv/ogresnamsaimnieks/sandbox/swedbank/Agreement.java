package lv.ogresnamsaimnieks.sandbox.swedbank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import lv.ogresnamsaimnieks.sandbox.bank.BankKey;

/** What the bank and the portal agreed on: how each is called, the portal's key and the bank's own. */
public record Agreement(String portal, String bank, PublicKey portalKey, BankKey bankKey) {

    /** Reads the portal's key from its certificate; throws {@link IllegalStateException} when it cannot. */
    public static Agreement read(String portal, String bank, Path portalCertificate, BankKey bankKey) {
        try (var pem = Files.newInputStream(portalCertificate)) {
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(pem);
            return new Agreement(portal, bank, certificate.getPublicKey(), bankKey);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("certificate of the portal: " + unreadable.getMessage(), unreadable);
        }
    }
}
