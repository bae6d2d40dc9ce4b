package lv.ogresnamsaimnieks.identity.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Certificates in files. */
final class CertificateFolder {

    private static final String SANDBOX = "OU=SANDBOX";

    /**
     * All certificates of all {@code *.pem} in a folder.
     *
     * @throws IllegalStateException if there are none, one cannot be read, or one is a test's and those are not wanted
     */
    static List<CertificateToken> read(Path folder, boolean sandbox) {
        try (var files = Files.newDirectoryStream(folder, "*.pem")) {
            var certificates = new java.util.ArrayList<CertificateToken>();
            var factory = CertificateFactory.getInstance("X.509");
            for (var file : files) {
                try (var content = Files.newInputStream(file)) {
                    for (var certificate : factory.generateCertificates(content)) {
                        certificates.add(new CertificateToken(accepted((X509Certificate) certificate, sandbox)));
                    }
                }
            }
            if (certificates.isEmpty()) {
                throw new IllegalStateException("no certificate in " + folder);
            }
            return certificates;
        } catch (CertificateException e) {
            throw new IllegalStateException("unreadable certificate in " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate accepted(X509Certificate certificate, boolean sandbox) {
        if (!sandbox && certificate.getSubjectX500Principal().getName().contains(SANDBOX)) {
            throw new IllegalStateException("a certificate of the sandbox where PORTAL_SANDBOX is not true");
        }
        return certificate;
    }

    private CertificateFolder() {}
}
