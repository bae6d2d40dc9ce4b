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
import java.util.Optional;
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
        return certificatesAt(now).stream().map(X509Certificate::getPublicKey).toList();
    }

    /** The certificates that are valid at the time. */
    List<X509Certificate> certificatesAt(Instant now) {
        var usable = new ArrayList<X509Certificate>();
        for (var file : files()) {
            for (var certificate : read(file)) {
                var problem = problem(certificate).or(() -> problemAt(certificate, now));
                problem.ifPresent(it -> problems.accept("%s %s".formatted(file.getFileName(), it)));
                if (problem.isEmpty()) {
                    usable.add(certificate);
                }
            }
        }
        return usable;
    }

    /** The time of each certificate that is, was or will be believed; what cannot be read is passed over in silence. */
    public List<Validity> validities() {
        var silent = new TrustedCertificates(folder, sandbox, it -> {});
        var found = new ArrayList<Validity>();
        for (var file : silent.files()) {
            for (var certificate : silent.read(file)) {
                if (problem(certificate).isEmpty()) {
                    found.add(new Validity(
                            file.getFileName().toString(),
                            certificate.getSerialNumber().toString(16),
                            certificate.getNotBefore().toInstant(),
                            certificate.getNotAfter().toInstant()));
                }
            }
        }
        return found;
    }

    /**
     * When a certificate is believed.
     *
     * @param file the name of its file
     * @param serial its serial number, hexadecimal
     */
    public record Validity(String file, String serial, Instant from, Instant until) {

        /** Whether the certificate is believed at that moment. */
        public boolean isAt(Instant now) {
            return !now.isBefore(from) && !now.isAfter(until);
        }
    }

    /** What speaks against a certificate at any time. */
    private Optional<String> problem(X509Certificate certificate) {
        if (!sandbox && isSandbox(certificate)) {
            return Optional.of("is a certificate of the sandbox");
        }
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= SHORTEST_KEY) {
            return Optional.empty();
        }
        return Optional.of("has no RSA key of at least 2048 bits");
    }

    private static Optional<String> problemAt(X509Certificate certificate, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
            return Optional.empty();
        } catch (CertificateException e) {
            return Optional.of("is valid from %s until %s"
                    .formatted(
                            certificate.getNotBefore().toInstant(),
                            certificate.getNotAfter().toInstant()));
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
