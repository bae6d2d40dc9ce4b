package lv.ogresnamsaimnieks.keycloak.staff;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Execution {@code staff-code}. */
public final class StaffCodeFactory extends OTPFormAuthenticatorFactory {

    @Override
    public String getId() {
        return "staff-code";
    }

    @Override
    public String getDisplayType() {
        return "One-time code of staff";
    }

    @Override
    public String getHelpText() {
        return "Asks for a one-time code, has it set up the first time, and makes the sign-in one of the staff.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new StaffCode();
    }
}
