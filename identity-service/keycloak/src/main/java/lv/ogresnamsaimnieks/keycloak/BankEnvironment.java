package lv.ogresnamsaimnieks.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the environment tells of the agreement with one bank, in variables whose names begin with the bank's.
 *
 * @param bank the bank as its variables name it
 * @param problems hears about certificates that are not used
 */
record BankEnvironment(Map<String, String> environment, String bank, Consumer<String> problems) {

    /** Our key in the key store. */
    private static final String ALIAS = "portal";

    /** Where the bank takes questions; empty means that there is no agreement. */
    Optional<URI> url() {
        return Optional.of(get("URL")).filter(it -> !it.isBlank()).map(URI::create);
    }

    /** The value, or an empty text. */
    String get(String name) {
        return environment.getOrDefault(bank + "_" + name, "");
    }

    /** The value; without it the agreement is told by halves. */
    String demand(String name) {
        var value = get(name);
        if (value.isBlank()) {
            throw new IllegalStateException(bank + "_" + name + " is missing");
        }
        return value;
    }

    /** The certificates in the folder that the variable names; a test bank in an earnest portal is an error. */
    TrustedCertificates trusted(String name) {
        var sandbox = Boolean.parseBoolean(environment.get("PORTAL_SANDBOX"));
        var trusted = new TrustedCertificates(Path.of(demand(name)), sandbox, problems);
        trusted.refuseSandbox();
        return trusted;
    }

    /** The key by which the bank knows us, and its certificate. */
    PortalKey ourKey() {
        var file = Path.of(demand("KEYSTORE"));
        var password = demand("KEYSTORE_PASSWORD").toCharArray();
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (store.getKey(ALIAS, password) instanceof PrivateKey key
                    && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return new PortalKey(key, certificate);
            }
            throw new IllegalStateException(bank + "_KEYSTORE has no private key “portal”");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(bank + "_KEYSTORE cannot be read", e);
        }
    }
}
