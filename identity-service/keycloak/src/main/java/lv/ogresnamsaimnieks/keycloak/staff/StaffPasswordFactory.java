package lv.ogresnamsaimnieks.keycloak.staff;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Execution {@code staff-password}. */
public final class StaffPasswordFactory extends UsernamePasswordFormFactory {

    @Override
    public String getId() {
        return "staff-password";
    }

    @Override
    public String getDisplayType() {
        return "Password of staff";
    }

    @Override
    public String getHelpText() {
        return "Lets accounts of the staff pass, and no owner's.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new StaffPassword();
    }
}
