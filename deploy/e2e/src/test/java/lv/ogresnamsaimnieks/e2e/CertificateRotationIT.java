package lv.ogresnamsaimnieks.e2e;

import static lv.ogresnamsaimnieks.e2e.TestPerson.ANDRIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bank changes its key while the portal runs: what lies in the folder of its certificates is what is believed. */
class CertificateRotationIT {

    private static Path folder;
    private static Path next;

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        Visitor.registered(ANDRIS);
        folder = RunningPortal.secretFile("trusted-citadele");
        next = folder.resolve("next.pem");
    }

    @AfterEach
    void putBack() throws IOException {
        Files.deleteIfExists(next);
    }

    @Test
    void aNewCertificateIsBelievedAndARemovedOneForgottenWithoutARestart() throws IOException {
        assertThat(entersWith("next-key")).isFalse();

        Files.copy(RunningPortal.secretFile("citadele-next.pem"), next);
        assertThat(entersWith("next-key")).isTrue();
        assertThat(entersWith("correct")).isTrue();

        Files.delete(next);
        assertThat(entersWith("next-key")).isFalse();
        assertThat(entersWith("correct")).isTrue();
    }

    @Test
    void aFileThatIsNoCertificateHarmsNobody() throws IOException {
        Files.writeString(next, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        assertThat(entersWith("correct")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theMetricsTellHowLongEachBanksCertificateLasts(TestBank bank) {
        var remaining = metric("portal_bank_certificate_remaining_seconds{bank=\"" + bank.way() + "\"");
        assertThat(Duration.ofSeconds((long) remaining).toDays()).isBetween(3000L, 3650L);
        assertThat(metric("portal_bank_certificates_valid{bank=\"" + bank.way() + "\""))
                .isEqualTo(1);
    }

    @Test
    void theMetricsCountACertificateThatWasPutIn() throws IOException {
        Files.copy(RunningPortal.secretFile("citadele-next.pem"), next);

        assertThat(metric("portal_bank_certificates_valid{bank=\"citadele\"")).isEqualTo(2);
        await().atMost(Duration.ofSeconds(70))
                .untilAsserted(() -> assertThat(metrics()).contains("certificate=\"next.pem\""));
    }

    @Test
    void theMetricsCountSignInsAndNameNobody() {
        entersWith("correct");
        entersWith("changed");
        entersWith("cancelled-200");

        for (var outcome : new String[] {"succeeded", "refused", "declined"}) {
            assertThat(metrics())
                    .containsPattern("portal_sign_in_total\\{[^}]*outcome=\"" + outcome + "\"[^}]*way=\"citadele\"");
        }
        assertThat(metrics()).doesNotContain(ANDRIS.email()).doesNotContain(ANDRIS.personalCode());
    }

    private static boolean entersWith(String variant) {
        try (var visitor = new Visitor()) {
            visitor.open("/").page.locator("#way-citadele").click();
            var answer = visitor.page.waitForResponse(
                    it -> it.url().contains("/broker/citadele/endpoint"),
                    () -> visitor.answerOfTheBank(TestBank.CITADELE, ANDRIS, variant));
            if (answer.status() == 400) {
                return false;
            }
            visitor.isIn();
            return true;
        }
    }

    private static double metric(String name) {
        return metrics()
                .lines()
                .filter(it -> it.startsWith(name))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    private static String metrics() {
        return Http.get(RunningPortal.keycloakManagement() + "/metrics").body();
    }
}
