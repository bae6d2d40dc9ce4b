package lv.ogresnamsaimnieks.keycloak.staff;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Execution {@code owners-password}. */
public final class OwnersPasswordFactory extends UsernamePasswordFormFactory {

    @Override
    public String getId() {
        return "owners-password";
    }

    @Override
    public String getDisplayType() {
        return "Password of owners";
    }

    @Override
    public String getHelpText() {
        return "Lets owners' accounts pass, and none of the staff.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new OwnersPassword();
    }
}
