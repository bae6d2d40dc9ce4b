package lv.ogresnamsaimnieks.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A key pair with a certificate of its own, valid from 2026 to 2030, made by keytool once per name. */
public record KeysFixture(PrivateKey key, X509Certificate certificate) {

    private static final Map<String, KeysFixture> MADE = new ConcurrentHashMap<>();
    private static final String PASSWORD = "only-for-tests";

    public static KeysFixture of(String dname, String... options) {
        return MADE.computeIfAbsent(dname + List.of(options), it -> make(dname, options));
    }

    public String pem() {
        try {
            var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysFixture make(String dname, String... options) {
        try {
            var folder = Files.createTempDirectory("keys");
            var file = folder.resolve("keys.p12");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "key",
                    "-keyalg",
                    "RSA",
                    "-dname",
                    dname,
                    "-startdate",
                    "2026/01/01 00:00:00",
                    "-validity",
                    "1826",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD));
            command.addAll(List.of(options));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            var store = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            Files.delete(file);
            Files.delete(folder);
            return new KeysFixture((PrivateKey) store.getKey("key", PASSWORD.toCharArray()), (X509Certificate)
                    store.getCertificate("key"));
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
