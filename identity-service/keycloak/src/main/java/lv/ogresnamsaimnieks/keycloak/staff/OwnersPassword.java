package lv.ogresnamsaimnieks.keycloak.staff;

import lv.ogresnamsaimnieks.keycloak.signin.PasswordForm;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/** The owners' password form. A name and password of the staff are wrong here, and it does not say why. */
final class OwnersPassword extends PasswordForm {

    @Override
    public boolean enabledUser(AuthenticationFlowContext context, UserModel user) {
        return super.enabledUser(context, user) && isNotStaff(context, user);
    }

    private boolean isNotStaff(AuthenticationFlowContext context, UserModel user) {
        if (!StaffAccount.hasRole(context.getRealm(), user)) {
            return true;
        }
        context.getEvent().user(user).error(Errors.NOT_ALLOWED);
        context.failureChallenge(
                AuthenticationFlowError.INVALID_CREDENTIALS,
                challenge(context, Messages.INVALID_USER, Validation.FIELD_PASSWORD));
        return false;
    }
}
