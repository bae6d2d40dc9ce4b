package lv.ogresnamsaimnieks.keycloak.staff;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import lv.ogresnamsaimnieks.keycloak.signin.PasswordForm;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/** The staff's sign-in page. An owner's name and password are wrong here, and it does not say why. */
final class StaffPassword extends PasswordForm {

    static final String PAGE = "staff-sign-in.ftl";

    @Override
    public boolean enabledUser(AuthenticationFlowContext context, UserModel user) {
        return super.enabledUser(context, user) && isStaff(context, user);
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        return context.form().createForm(PAGE);
    }

    @Override
    protected Response createLoginForm(LoginFormsProvider form) {
        return form.createForm(PAGE);
    }

    private boolean isStaff(AuthenticationFlowContext context, UserModel user) {
        if (StaffAccount.is(context.getRealm(), user)) {
            return true;
        }
        context.getEvent().user(user).error(Errors.NOT_ALLOWED);
        context.failureChallenge(
                AuthenticationFlowError.INVALID_CREDENTIALS,
                challenge(context, Messages.INVALID_USER, Validation.FIELD_PASSWORD));
        return false;
    }
}
