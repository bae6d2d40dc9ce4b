package lv.ogresnamsaimnieks.keycloak.staff;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Execution {@code owners-cookie}. */
public final class OwnersCookieFactory extends CookieAuthenticatorFactory {

    private final OwnersCookie cookie = new OwnersCookie();

    @Override
    public String getId() {
        return "owners-cookie";
    }

    @Override
    public String getDisplayType() {
        return "Cookie of owners";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return cookie;
    }
}
