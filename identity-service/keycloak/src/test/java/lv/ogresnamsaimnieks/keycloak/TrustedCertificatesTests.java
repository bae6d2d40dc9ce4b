package lv.ogresnamsaimnieks.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedCertificatesTests {

    private final Instant now = Instant.now().plusSeconds(60);

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void refusesTheSandboxInEarnest() throws IOException {
        put("sandbox.pem", KeysFixture.of("CN=Bank, OU=Sandbox, O=Test", "-keysize", "2048"));

        assertThatThrownBy(() -> trusted(false).refuseSandbox())
                .hasMessage("sandbox.pem is a certificate of the sandbox");
        assertThat(trusted(false).keysAt(now)).isEmpty();
        assertThat(problems).containsExactly("sandbox.pem is a certificate of the sandbox");
    }

    @Test
    void trustsTheSandboxInTheSandbox() throws IOException {
        put("sandbox.pem", KeysFixture.of("CN=Bank, OU=Sandbox, O=Test", "-keysize", "2048"));

        assertThatCode(() -> trusted(true).refuseSandbox()).doesNotThrowAnyException();
        assertThat(trusted(true).keysAt(now)).hasSize(1);
    }

    @Test
    void isNotFooledByANameThatOnlyMentionsTheSandbox() throws IOException {
        put("bank.pem", KeysFixture.of("CN=OU\\=SANDBOX, O=Test", "-keysize", "2048"));

        assertThat(trusted(false).keysAt(now)).hasSize(1);
    }

    @Test
    void passesOverShortKeys() throws IOException {
        put("weak.pem", KeysFixture.of("CN=Weak, O=Test", "-keysize", "1024"));

        assertThat(trusted(false).keysAt(now)).isEmpty();
        assertThat(problems).containsExactly("weak.pem has no RSA key of at least 2048 bits");
    }

    @Test
    void passesOverWhatIsNoCertificate() throws IOException {
        Files.writeString(folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
        put("bank.pem", BankFixture.KEYS);

        assertThat(trusted(false).keysAt(now)).hasSize(1);
        assertThat(problems).containsExactly("broken.pem is not a certificate");
    }

    @Test
    void trustsNobodyWithoutTheFolder() {
        assertThat(new TrustedCertificates(folder.resolve("gone"), false, problems::add).keysAt(now))
                .isEmpty();
        assertThat(problems).containsExactly("The folder of the bank's certificates cannot be read");
    }

    private TrustedCertificates trusted(boolean sandbox) {
        return new TrustedCertificates(folder, sandbox, problems::add);
    }

    private void put(String file, KeysFixture keys) throws IOException {
        Files.writeString(folder.resolve(file), keys.pem());
    }
}
