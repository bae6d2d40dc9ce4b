package lv.ogresnamsaimnieks.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {

    private static final Map<String, String> ENOUGH = Map.ofEntries(
            Map.entry("SANDBOX_PEOPLE", "people.json"),
            Map.entry("SANDBOX_SWEDBANK_KEYSTORE", "bank.p12"),
            Map.entry("SANDBOX_SWEDBANK_KEYSTORE_PASSWORD", "secret"),
            Map.entry("SANDBOX_PORTAL_CERTIFICATE", "portal.pem"),
            Map.entry("SANDBOX_SEB_KEYSTORE", "seb.p12"),
            Map.entry("SANDBOX_SEB_KEYSTORE_PASSWORD", "secret"),
            Map.entry("SANDBOX_SEB_RETURN", "http://localhost:8090/realms/portal/broker/seb/endpoint"),
            Map.entry("SANDBOX_CITADELE_KEYSTORE", "citadele.p12"),
            Map.entry("SANDBOX_CITADELE_KEYSTORE_PASSWORD", "secret"),
            Map.entry("SANDBOX_CITADELE_NEXT_KEYSTORE", "citadele-next.p12"),
            Map.entry("SANDBOX_CITADELE_NEXT_KEYSTORE_PASSWORD", "secret"),
            Map.entry("SANDBOX_EPARAKSTS_CLIENT_SECRET", "secret"),
            Map.entry("SANDBOX_EPARAKSTS_RETURNS", "http://localhost:8090/a,http://localhost:8090/b"),
            Map.entry("SANDBOX_SIGNATURES_KEYSTORE", "signatures.p12"),
            Map.entry("SANDBOX_SIGNATURES_KEYSTORE_PASSWORD", "secret"));

    @Test
    void haveAnswersToWhatNobodySaid() {
        var settings = Settings.of(ENOUGH);

        assertThat(settings.port()).isEqualTo(8095);
        assertThat(settings.smtpPort()).isEqualTo(8096);
        assertThat(settings.data()).hasToString("sandbox-mail");
        assertThat(settings.swedbank().portalId()).isEqualTo("OGRENAMS");
        assertThat(settings.swedbank().bankId()).isEqualTo("SWEDBANK_LV");
        assertThat(settings.seb().portalId()).isEqualTo("OGRENAMS");
        assertThat(settings.seb().bankId()).isEqualTo("SEBUB");
        assertThat(settings.citadele().portalId()).isEqualTo("OGRENAMS");
        assertThat(settings.citadele().bankId()).isEqualTo("10001");
        assertThat(settings.eparaksts().clientId()).isEqualTo("ogres-namsaimnieks");
        assertThat(settings.eparaksts().returns())
                .containsExactly("http://localhost:8090/a", "http://localhost:8090/b");
        assertThat(settings.eparaksts()).asString().doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "kubernetes, Production"})
    void areRefusedInProduction(String profiles) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.of(with("SPRING_PROFILES_ACTIVE", profiles)))
                .withMessageContaining("production");
    }

    @Test
    void areTakenElsewhere() {
        assertThat(Settings.of(with("SPRING_PROFILES_ACTIVE", "local,not-production")))
                .isNotNull();
    }

    @Test
    void nameEverythingThatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.of(Map.of("SANDBOX_PEOPLE", "people.json")))
                .withMessage("not set: SANDBOX_SWEDBANK_KEYSTORE, SANDBOX_SWEDBANK_KEYSTORE_PASSWORD,"
                        + " SANDBOX_PORTAL_CERTIFICATE, SANDBOX_SEB_KEYSTORE, SANDBOX_SEB_KEYSTORE_PASSWORD,"
                        + " SANDBOX_SEB_RETURN, SANDBOX_CITADELE_KEYSTORE, SANDBOX_CITADELE_KEYSTORE_PASSWORD,"
                        + " SANDBOX_CITADELE_NEXT_KEYSTORE, SANDBOX_CITADELE_NEXT_KEYSTORE_PASSWORD,"
                        + " SANDBOX_EPARAKSTS_CLIENT_SECRET, SANDBOX_EPARAKSTS_RETURNS,"
                        + " SANDBOX_SIGNATURES_KEYSTORE, SANDBOX_SIGNATURES_KEYSTORE_PASSWORD");
    }

    @Test
    void refuseAPortThatIsNoNumber() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.of(with("SANDBOX_PORT", "http")))
                .withMessageContaining("SANDBOX_PORT");
    }

    private static Map<String, String> with(String name, String value) {
        var environment = new HashMap<>(ENOUGH);
        environment.put(name, value);
        return environment;
    }
}
