package lv.ogresnamsaimnieks.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import lv.ogresnamsaimnieks.keycloak.KeysFixture;
import lv.ogresnamsaimnieks.keycloak.TrustedCertificates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateValidityTests {

    private static final KeysFixture FIRST = KeysFixture.of("CN=First, O=Test", "-keysize", "2048");
    private static final KeysFixture NEXT = KeysFixture.of("CN=Next, O=Test", "-keysize", "2048");
    private static final KeysFixture SANDBOX = KeysFixture.of("CN=Bank, OU=Sandbox, O=Test", "-keysize", "2048");

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = end(FIRST).minus(Duration.ofDays(30));

    @BeforeEach
    void trustTheBank() throws IOException {
        put("first.pem", FIRST);
    }

    @Test
    void tellsTheSecondsThatAreLeft() {
        validity().refresh();

        assertThat(remaining("first.pem")).isEqualTo(30 * 86_400);
        assertThat(valid()).isEqualTo(1);
        now = end(FIRST).plusSeconds(60);
        assertThat(remaining("first.pem")).isEqualTo(-60);
        assertThat(valid()).isZero();
    }

    @Test
    void hearsOfCertificatesThatArePutInAndTakenAway() throws IOException {
        var validity = validity();
        validity.refresh();
        put("next.pem", NEXT);
        assertThat(valid()).isEqualTo(2);
        validity.refresh();
        assertThat(remaining("next.pem")).isPositive();

        Files.delete(folder.resolve("first.pem"));
        validity.refresh();
        assertThat(registry.find("portal.bank.certificate.remaining")
                        .tag("certificate", "first.pem")
                        .gauge())
                .isNull();
    }

    @Test
    void doesNotCountWhatIsNotBelieved() throws IOException {
        put("sandbox.pem", SANDBOX);
        Files.writeString(folder.resolve("broken.pem"), "broken");
        validity().refresh();

        assertThat(valid()).isEqualTo(1);
        assertThat(registry.find("portal.bank.certificate.remaining").gauges()).hasSize(1);
    }

    @Test
    void tellsThatNobodyIsBelievedWhenTheFolderIsGone() throws IOException {
        Files.delete(folder.resolve("first.pem"));
        Files.delete(folder);
        validity().refresh();

        assertThat(valid()).isZero();
        Files.createDirectory(folder);
    }

    @Test
    void namesTheBankTheFileAndTheSerialNumberAndNothingElse() {
        validity().refresh();

        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .flatExtracting(Meter.Id::getTags)
                .extracting(it -> it.getKey())
                .containsOnly("bank", "certificate", "serial");
    }

    private CertificateValidity validity() {
        InstantSource source = () -> now;
        return new CertificateValidity(
                registry,
                "citadele",
                List.of(new TrustedCertificates(folder, false, it -> {})),
                source.withZone(ZoneOffset.UTC));
    }

    private double remaining(String file) {
        return registry.get("portal.bank.certificate.remaining")
                .tag("bank", "citadele")
                .tag("certificate", file)
                .gauge()
                .value();
    }

    private double valid() {
        return registry.get("portal.bank.certificates.valid").gauge().value();
    }

    private void put(String file, KeysFixture keys) throws IOException {
        Files.writeString(folder.resolve(file), keys.pem());
    }

    private static Instant end(KeysFixture keys) {
        return keys.certificate().getNotAfter().toInstant();
    }
}
