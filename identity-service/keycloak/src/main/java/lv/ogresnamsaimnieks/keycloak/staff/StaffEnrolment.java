package lv.ogresnamsaimnieks.keycloak.staff;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.OTPCredentialModel;

/**
 * Follows the setting up of one-time codes at the first sign-in, which ends with a right code: from then on it is a
 * sign-in of the staff.
 */
public final class StaffEnrolment implements RequiredActionProvider, RequiredActionFactory {

    static final String ID = "staff-enrolment";

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        var authentication = context.getAuthenticationSession();
        var user = context.getUser();
        var codes = user.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE)
                && !authentication.getRequiredActions().contains(RequiredAction.CONFIGURE_TOTP.name());
        if (codes && StaffAccount.is(context.getRealm(), user)) {
            StaffAccount.signIn(context.getSession(), authentication, user);
            context.success();
        } else {
            context.failure();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        context.failure();
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "First sign-in of staff";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
