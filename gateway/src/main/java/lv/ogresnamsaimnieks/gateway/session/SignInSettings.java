package lv.ogresnamsaimnieks.gateway.session;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the portal is, who signs people in, and how long a session lives.
 *
 * @param origin what the browser sees; redirects are built from it and never from request headers
 * @param issuer Keycloak's realm as browsers and tokens know it; its addresses are written down, not discovered, so that
 *     the gateway starts without it
 * @param backChannel the same realm as the gateway itself reaches it, which may be a nearer way
 * @param idle a session ends after so long without use
 * @param longest a session ends after so long in any case
 * @param cache for so long an instance may not notice that another one ended a session
 * @param staff how the manager's staff sign in
 */
@ConfigurationProperties("portal.sign-in")
public record SignInSettings(
        URI origin,
        URI issuer,
        URI backChannel,
        String clientId,
        String clientSecret,
        Duration idle,
        Duration longest,
        Duration cache,
        Staff staff) {

    private static final String PROTOCOL = "/protocol/openid-connect/";

    /** A client of its own at Keycloak, and sessions that end sooner. */
    public record Staff(String clientId, String clientSecret, Duration idle, Duration longest) {}

    /** A cookie may carry the prefix {@code __Host-} only over TLS. */
    public boolean secure() {
        return origin.getScheme().equals("https");
    }

    /** An address of Keycloak's for browsers, by the last segment of its path. */
    public String endpoint(String name) {
        return issuer + PROTOCOL + name;
    }

    /** An address of Keycloak's for the gateway itself, by the last segment of its path. */
    public String backEndpoint(String name) {
        return backChannel + PROTOCOL + name;
    }

    String cookie(String name) {
        return secure() ? "__Host-" + name : name;
    }
}
