package lv.ogresnamsaimnieks.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInSettingsTests {

    private final SignInSettings settings = new SignInSettings(
            URI.create("https://portal.example"),
            URI.create("https://id.example/realms/portal"),
            URI.create("http://keycloak:8080/realms/portal"),
            "gateway",
            "secret",
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ZERO,
            new SignInSettings.Staff("portal-staff", "secret", Duration.ofMinutes(15), Duration.ofHours(8)));

    @Test
    void sendBrowsersToTheIssuer() {
        assertThat(settings.endpoint("auth"))
                .isEqualTo("https://id.example/realms/portal/protocol/openid-connect/auth");
    }

    @Test
    void askKeycloakByTheNearerWay() {
        assertThat(settings.backEndpoint("token"))
                .isEqualTo("http://keycloak:8080/realms/portal/protocol/openid-connect/token");
        var registration = new SessionConfiguration().registration(settings);
        assertThat(registration.getProviderDetails().getAuthorizationUri()).startsWith("https://id.example/");
        assertThat(registration.getProviderDetails().getTokenUri()).startsWith("http://keycloak:8080/");
        assertThat(registration.getProviderDetails().getJwkSetUri()).startsWith("http://keycloak:8080/");
        assertThat(registration.getProviderDetails().getIssuerUri()).isEqualTo("https://id.example/realms/portal");
    }
}
