package lv.ogresnamsaimnieks.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigiLinkSettingsTests {

    private static final KeysFixture PORTAL = KeysFixture.of("CN=Portal, O=Test", "-keysize", "2048");
    private static final KeysFixture SANDBOX = KeysFixture.of("CN=Bank, OU=SANDBOX, O=Test", "-keysize", "2048");
    private static final String PASSWORD = "only-for-tests";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void agree() throws IOException, GeneralSecurityException {
        var trusted = Files.createDirectory(folder.resolve("trusted"));
        Files.writeString(trusted.resolve("citadele.pem"), DigiLinkFixture.KEYS.pem());
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("portal", PORTAL.key(), PASSWORD.toCharArray(), new Certificate[] {PORTAL.certificate()});
        try (var out = Files.newOutputStream(folder.resolve("portal.p12"))) {
            store.store(out, PASSWORD.toCharArray());
        }
        environment.put("CITADELE_URL", "https://bank.example/amai/start.htm");
        environment.put("CITADELE_VERSION", "6.0");
        environment.put("CITADELE_SENDER_ID", "OGRENAMS");
        environment.put("CITADELE_BANK_ID", "10001");
        environment.put("CITADELE_KEYSTORE", folder.resolve("portal.p12").toString());
        environment.put("CITADELE_KEYSTORE_PASSWORD", PASSWORD);
        environment.put("CITADELE_TRUSTED", trusted.toString());
    }

    @Test
    void tellTheAgreement() {
        var settings =
                DigiLinkSettings.of(environment, Clock.systemUTC(), it -> {}).orElseThrow();

        assertThat(settings.url()).isEqualTo(URI.create("https://bank.example/amai/start.htm"));
        assertThat(settings.trusted()).hasSize(1);
        assertThat(settings.link().request("11cd235b", URI.create("https://konts.example/a")))
                .containsOnlyKeys("xmldata");
    }

    @Test
    void areNoneWithoutTheAddress() {
        environment.remove("CITADELE_URL");

        assertThat(DigiLinkSettings.of(environment, Clock.systemUTC(), it -> {}))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CITADELE_VERSION",
                "CITADELE_SENDER_ID",
                "CITADELE_BANK_ID",
                "CITADELE_KEYSTORE",
                "CITADELE_KEYSTORE_PASSWORD",
                "CITADELE_TRUSTED"
            })
    void areRefusedWhenOneIsMissing(String name) {
        environment.remove(name);

        assertThatIllegalStateException()
                .isThrownBy(() -> DigiLinkSettings.of(environment, Clock.systemUTC(), it -> {}))
                .withMessage(name + " is missing");
    }

    @Test
    void areRefusedInAVersionThatThePortalDoesNotSpeak() {
        environment.put("CITADELE_VERSION", "3.0");

        assertThatIllegalStateException()
                .isThrownBy(() -> DigiLinkSettings.of(environment, Clock.systemUTC(), it -> {}))
                .withMessage("CITADELE_VERSION is neither 5.0 nor 6.0");
    }

    @Test
    void areRefusedWithAWrongPassword() {
        environment.put("CITADELE_KEYSTORE_PASSWORD", "wrong");

        assertThatIllegalStateException()
                .isThrownBy(() -> DigiLinkSettings.of(environment, Clock.systemUTC(), it -> {}))
                .withMessage("CITADELE_KEYSTORE cannot be read");
    }

    @Test
    void areRefusedWithATestBankInEarnest() throws IOException {
        Files.writeString(folder.resolve("trusted/sandbox.pem"), SANDBOX.pem());

        assertThatIllegalStateException()
                .isThrownBy(() -> DigiLinkSettings.of(environment, Clock.systemUTC(), it -> {}));
        environment.put("PORTAL_SANDBOX", "true");
        assertThat(DigiLinkSettings.of(environment, Clock.systemUTC(), it -> {}))
                .isPresent();
    }

    /** The bank answers to no address with an underscore. */
    @Test
    void fitTheNamesInTheRealm() throws IOException {
        try (var file = getClass().getResourceAsStream("/realm/portal-realm.json")) {
            var realm = new ObjectMapper().readTree(file);
            var returnTo = URI.create("https://konts.example/realms/"
                    + realm.path("realm").asText() + "/broker/" + alias(realm) + "/endpoint");

            assertThat(DigiLinkSettings.of(environment, Clock.systemUTC(), it -> {})
                            .orElseThrow()
                            .link()
                            .request("11cd235b", returnTo))
                    .isNotEmpty();
        }
    }

    private static String alias(JsonNode realm) {
        for (var provider : realm.path("identityProviders")) {
            if (provider.path("providerId").asText().equals("citadele")) {
                return provider.path("alias").asText();
            }
        }
        throw new AssertionError("no citadele in the realm");
    }
}
