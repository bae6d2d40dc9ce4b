package lv.ogresnamsaimnieks.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bank's certificates: every {@code *.pem} of a folder. The folder is read at each use, so that a new certificate
 * is trusted and a removed one forgotten without a restart.
 */
public final class TrustedCertificates {

    private static final int SHORTEST_KEY = 2048;
    private static final Pattern SANDBOX = Pattern.compile("(?i)(^|[,+])OU=SANDBOX([,+]|$)");

    private final Path folder;
    private final boolean sandbox;
    private final Consumer<String> problems;

    /**
     * Trusts the certificates of the folder.
     *
     * @param sandbox whether test banks are believed, too
     * @param problems hears about files that are not used, by their name
     */
    public TrustedCertificates(Path folder, boolean sandbox, Consumer<String> problems) {
        this.folder = folder;
        this.sandbox = sandbox;
        this.problems = problems;
    }

    /** Fails if a test bank's certificate lies in the folder of a portal that is not a sandbox. */
    public void refuseSandbox() {
        if (sandbox) {
            return;
        }
        for (var file : files()) {
            for (var certificate : read(file)) {
                if (isSandbox(certificate)) {
                    throw new IllegalStateException("%s is a certificate of the sandbox".formatted(file.getFileName()));
                }
            }
        }
    }

    /** The keys of the certificates that are valid at the time. */
    List<PublicKey> keysAt(Instant now) {
        var keys = new ArrayList<PublicKey>();
        for (var file : files()) {
            for (var certificate : read(file)) {
                if (usable(file, certificate, now)) {
                    keys.add(certificate.getPublicKey());
                }
            }
        }
        return keys;
    }

    private boolean usable(Path file, X509Certificate certificate, Instant now) {
        if (!sandbox && isSandbox(certificate)) {
            problems.accept("%s is a certificate of the sandbox".formatted(file.getFileName()));
            return false;
        }
        if (!(certificate.getPublicKey() instanceof RSAPublicKey rsa)
                || rsa.getModulus().bitLength() < SHORTEST_KEY) {
            problems.accept("%s has no RSA key of at least 2048 bits".formatted(file.getFileName()));
            return false;
        }
        try {
            certificate.checkValidity(Date.from(now));
            return true;
        } catch (CertificateException e) {
            problems.accept("%s is valid from %s until %s"
                    .formatted(
                            file.getFileName(),
                            certificate.getNotBefore().toInstant(),
                            certificate.getNotAfter().toInstant()));
            return false;
        }
    }

    private List<Path> files() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(it -> it.toString().endsWith(".pem")).sorted().toList();
        } catch (IOException e) {
            problems.accept("The folder of the bank's certificates cannot be read");
            return List.of();
        }
    }

    private List<X509Certificate> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            problems.accept("%s is not a certificate".formatted(file.getFileName()));
            return List.of();
        }
    }

    private static boolean isSandbox(X509Certificate certificate) {
        return Stream.of(certificate.getSubjectX500Principal(), certificate.getIssuerX500Principal())
                .anyMatch(it -> SANDBOX.matcher(it.getName()).find());
    }
}
