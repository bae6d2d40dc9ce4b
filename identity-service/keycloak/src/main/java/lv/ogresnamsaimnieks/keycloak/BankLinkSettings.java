package lv.ogresnamsaimnieks.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The agreement with Swedbank as the environment tells it.
 *
 * @param url where the bank takes message 4012
 */
public record BankLinkSettings(URI url, BankLink link) {

    /** Our key in the key store. */
    private static final String ALIAS = "portal";

    /**
     * Reads the settings; empty when there is no {@code SWEDBANK_URL}, which means: no agreement. An agreement that is
     * told by halves, or a test bank in an earnest portal, is an error.
     */
    public static Optional<BankLinkSettings> of(
            Map<String, String> environment, Clock clock, Consumer<String> problems) {
        var url = environment.getOrDefault("SWEDBANK_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        var sandbox = Boolean.parseBoolean(environment.get("PORTAL_SANDBOX"));
        var trusted = new TrustedCertificates(Path.of(demand(environment, "SWEDBANK_TRUSTED")), sandbox, problems);
        trusted.refuseSandbox();
        var link = new BankLink(
                demand(environment, "SWEDBANK_SENDER_ID"),
                demand(environment, "SWEDBANK_BANK_ID"),
                key(
                        Path.of(demand(environment, "SWEDBANK_KEYSTORE")),
                        demand(environment, "SWEDBANK_KEYSTORE_PASSWORD").toCharArray()),
                trusted,
                clock);
        return Optional.of(new BankLinkSettings(URI.create(url), link));
    }

    private static PrivateKey key(Path file, char[] password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (store.getKey(ALIAS, password) instanceof PrivateKey key) {
                return key;
            }
            throw new IllegalStateException("SWEDBANK_KEYSTORE has no private key “portal”");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("SWEDBANK_KEYSTORE cannot be read", e);
        }
    }

    private static String demand(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException(name + " is missing");
        }
        return value;
    }
}
