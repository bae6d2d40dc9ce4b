package lv.ogresnamsaimnieks.gateway.session;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the portal is, who signs people in, and how long a session lives.
 *
 * @param origin what the browser sees; redirects are built from it and never from request headers
 * @param issuer Keycloak's realm; its addresses are written down, not discovered, so that the gateway starts without it
 * @param idle a session ends after so long without use
 * @param longest a session ends after so long in any case
 * @param cache for so long an instance may not notice that another one ended a session
 * @param staff how the manager's staff sign in
 */
@ConfigurationProperties("portal.sign-in")
public record SignInSettings(
        URI origin,
        URI issuer,
        String clientId,
        String clientSecret,
        Duration idle,
        Duration longest,
        Duration cache,
        Staff staff) {

    /** A client of its own at Keycloak, and sessions that end sooner. */
    public record Staff(String clientId, String clientSecret, Duration idle, Duration longest) {}

    /** A cookie may carry the prefix {@code __Host-} only over TLS. */
    public boolean secure() {
        return origin.getScheme().equals("https");
    }

    /** An address of Keycloak's, by the last segment of its path. */
    public String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    String cookie(String name) {
        return secure() ? "__Host-" + name : name;
    }
}
