package lv.ogresnamsaimnieks.gateway.session;

import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * All that the manager's staff have apart from the owners: a client at Keycloak, sessions with a cookie of their own, and
 * the way there. An owner's cookie is nothing here, and theirs is nothing to the sections.
 */
public record StaffDoor(
        Sessions sessions,
        SessionCookie cookie,
        Keycloak keycloak,
        ServerOAuth2AuthorizationRequestResolver signIn,
        ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> pending) {

    /** The name under which Spring Security knows the staff's client at Keycloak. */
    public static final String REGISTRATION = "staff";

    /** Where their pages are. */
    public static final String PAGES = "/darbinieki";

    /** Where their sign-in begins. */
    public static final String SIGN_IN = "/sign-in/staff";

    /** Where Keycloak sends them back to. */
    public static final String BACK = "/sign-in/staff/done";

    /** Whether a path is that of one of their pages. */
    public static boolean isStaffPage(String path) {
        return path.equals(PAGES) || path.startsWith(PAGES + "/");
    }
}
