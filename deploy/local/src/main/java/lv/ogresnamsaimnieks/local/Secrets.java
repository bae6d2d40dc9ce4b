package lv.ogresnamsaimnieks.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import lv.ogresnamsaimnieks.local.demo.Colleague;

/** Passwords, keys and certificates of this machine's system, made once and readable by their owner only. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> PASSWORDS = List.of(
            "gateway-client",
            "staff-client",
            "municipal-client",
            "heat-supplier-client",
            "mail-server-client",
            "keycloak-admin",
            "portal-keystore",
            "bank-keystore",
            "seb-keystore",
            "citadele-keystore",
            "citadele-next-keystore",
            "eparaksts-client",
            "signatures-keystore");
    private static final List<String> KEYS = List.of("personal-code-hmac", "personal-code-aes", "webhook-key");

    private final Path folder;
    private final Properties values;

    private Secrets(Path folder, Properties values) {
        this.folder = folder;
        this.values = values;
    }

    static Secrets of(Path folder, Path java) {
        try {
            Files.createDirectories(folder.resolve("trusted"));
            Files.createDirectories(folder.resolve("trusted-seb"));
            Files.createDirectories(folder.resolve("trusted-citadele"));
            Files.createDirectories(folder.resolve("trusted-signatures"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var secrets = new Secrets(folder, read(folder.resolve("secrets.properties")));
            secrets.fill();
            secrets.keyPair(java, "portal", "Portal", "portal.pem");
            secrets.keyPair(java, "bank", "Test bank", "trusted/swedbank.pem");
            secrets.keyPair(java, "seb", "Test SEB", "trusted-seb/seb.pem");
            secrets.keyPair(java, "citadele", "Test Citadele", "trusted-citadele/citadele.pem");
            // Not trusted yet: the bank's key of tomorrow, to try a change of keys with.
            secrets.keyPair(java, "citadele-next", "Test Citadele next", "citadele-next.pem");
            secrets.keyPair(
                    java,
                    "signatures",
                    "Test issuer",
                    "trusted-signatures/issuer.pem",
                    "-ext",
                    "bc:critical=ca:true",
                    "-ext",
                    "ku:critical=keyCertSign,cRLSign");
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String name) {
        var value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("No secret is called " + name);
        }
        return value;
    }

    /** The password of somebody of the invented staff. */
    String staffPassword(String username) {
        return get("staff-" + username + "-password");
    }

    /** The secret from which the one-time codes of somebody of the invented staff come, as Keycloak keeps it. */
    String staffCodes(String username) {
        return get("staff-" + username + "-codes");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void fill() throws IOException {
        var before = values.size();
        PASSWORDS.forEach(
                name -> values.computeIfAbsent(name, _ -> HexFormat.of().formatHex(random(24))));
        KEYS.forEach(
                name -> values.computeIfAbsent(name, _ -> Base64.getEncoder().encodeToString(random(32))));
        for (var colleague : Colleague.ALL) {
            var name = "staff-" + colleague.username();
            values.computeIfAbsent(
                    name + "-password", _ -> HexFormat.ofDelimiter("-").formatHex(random(6)));
            values.computeIfAbsent(name + "-codes", _ -> HexFormat.of().formatHex(random(10)));
        }
        if (values.size() > before) {
            var file = folder.resolve("secrets.properties");
            try (var writer = Files.newBufferedWriter(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                values.store(writer, null);
            }
        }
    }

    private void keyPair(Path java, String alias, String name, String certificate, String... extensions)
            throws IOException {
        var keystore = folder.resolve(alias + ".p12");
        if (Files.exists(keystore) && Files.exists(folder.resolve(certificate))) {
            return;
        }
        Files.deleteIfExists(keystore);
        var password = get(alias + "-keystore");
        var generating = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + name + ", OU=SANDBOX, C=LV",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString()));
        generating.addAll(List.of(extensions));
        keytool(java, password, generating);
        Files.setPosixFilePermissions(keystore, PosixFilePermissions.fromString("rw-------"));
        keytool(
                java,
                password,
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        alias,
                        "-keystore",
                        keystore.toString(),
                        "-file",
                        folder.resolve(certificate).toString()));
    }

    private static void keytool(Path java, String password, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(java.resolveSibling("keytool").toString()));
        command.addAll(arguments);
        command.addAll(List.of("-storepass:env", "KEYSTORE_PASSWORD"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KEYSTORE_PASSWORD", password);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new Failure("keytool failed: " + output);
        }
    }

    private static Properties read(Path file) throws IOException {
        var values = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        return values;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
