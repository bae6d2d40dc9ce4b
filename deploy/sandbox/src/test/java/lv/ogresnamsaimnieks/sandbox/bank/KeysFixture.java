package lv.ogresnamsaimnieks.sandbox.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;

/** Fresh keys of the banks and a portal, made by keytool in a folder. */
public record KeysFixture(Path folder) {

    public static final String PASSWORD = "only-for-this-run";

    /** Keys every test of one run may share. */
    public static final KeysFixture KEYS = make();

    public static KeysFixture in(Path folder) {
        var keys = new KeysFixture(folder);
        keys.generate("bank", "CN=Test bank,OU=SANDBOX");
        keys.generate("seb", "CN=Test SEB,OU=SANDBOX");
        keys.generate("citadele", "CN=Test Citadele,OU=SANDBOX");
        keys.generate("citadele-next", "CN=Test Citadele next,OU=SANDBOX");
        keys.generate("signatures", "CN=Test issuer,OU=SANDBOX");
        keys.generate("portal", "CN=OGRENAMS");
        return keys;
    }

    public Path bankKeystore() {
        return folder.resolve("bank.p12");
    }

    public Path sebKeystore() {
        return folder.resolve("seb.p12");
    }

    public Path citadeleKeystore() {
        return folder.resolve("citadele.p12");
    }

    public Path citadeleNextKeystore() {
        return folder.resolve("citadele-next.p12");
    }

    public Path signaturesKeystore() {
        return folder.resolve("signatures.p12");
    }

    public Path portalKeystore() {
        return folder.resolve("portal.p12");
    }

    public Path portalCertificate() {
        return folder.resolve("portal.pem");
    }

    public PublicKey bankKey() {
        return publicKey("bank");
    }

    public PublicKey sebKey() {
        return publicKey("seb");
    }

    public PublicKey citadeleKey() {
        return publicKey("citadele");
    }

    public PublicKey citadeleNextKey() {
        return publicKey("citadele-next");
    }

    private PublicKey publicKey(String alias) {
        try (var pem = Files.newInputStream(folder.resolve(alias + ".pem"))) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getPublicKey();
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public PrivateKey portalKey() {
        try {
            var keys = KeyStore.getInstance(portalKeystore().toFile(), PASSWORD.toCharArray());
            return (PrivateKey) keys.getKey("portal", PASSWORD.toCharArray());
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes a key and its certificate: {@code <alias>.p12} and {@code <alias>.pem}. */
    public void generate(String alias, String name) {
        var store = folder.resolve(alias + ".p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                name,
                "-keystore",
                store);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                alias,
                "-keystore",
                store,
                "-file",
                folder.resolve(alias + ".pem").toString());
    }

    private static KeysFixture make() {
        try {
            return in(Files.createTempDirectory("sandbox-keys"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void keytool(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
