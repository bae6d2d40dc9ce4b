package lv.ogresnamsaimnieks.keycloak;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The agreement with LVRTC, who run eParaksts, as the environment tells it.
 *
 * @param platform the host of the e-identity platform, {@code https://eidas.eparaksts.lv}
 * @param clientId how the platform calls the portal
 */
public record EIdentitySettings(URI platform, String clientId, String clientSecret) {

    private static final String SERVER = "/trustedx-authserver/oauth/lvrtc-eipsign-as";
    private static final String USER_INFO = "/trustedx-resources/openid/v1/users/me";

    /**
     * Reads the settings; empty when there is no {@code EPARAKSTS_URL}, which means: no agreement. An agreement that is
     * told by halves, or one without TLS in an earnest portal, is an error: TLS alone proves what eParaksts says.
     */
    public static Optional<EIdentitySettings> of(Map<String, String> environment) {
        var url = environment.getOrDefault("EPARAKSTS_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        var platform = URI.create(url);
        if (!"https".equals(platform.getScheme()) && !Boolean.parseBoolean(environment.get("PORTAL_SANDBOX"))) {
            throw new IllegalStateException("EPARAKSTS_URL must begin with https");
        }
        return Optional.of(new EIdentitySettings(
                platform, demand(environment, "EPARAKSTS_CLIENT_ID"), demand(environment, "EPARAKSTS_CLIENT_SECRET")));
    }

    /** Where the browser goes. */
    public String authorization(EIdentityFlow flow) {
        return platform + SERVER + "?acr_values=" + flow.acrValue();
    }

    /** Where a code becomes a token. */
    public String token() {
        return platform + SERVER + "/token";
    }

    /** Where the token tells who the person is. */
    public String userInfo() {
        return platform + USER_INFO;
    }

    @Override
    public String toString() {
        return "EIdentitySettings[platform=" + platform + ", clientId=" + clientId + "]";
    }

    private static String demand(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException(name + " is missing");
        }
        return value;
    }
}
