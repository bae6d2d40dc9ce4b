package lv.ogresnamsaimnieks.keycloak.staff;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The one-time code of the staff, and the only place besides {@link StaffEnrolment} that makes a sign-in one of the staff.
 * Who has no code yet sets it up now and cannot come in otherwise.
 */
final class StaffCode extends OTPFormAuthenticator {

    @Override
    public void action(AuthenticationFlowContext context) {
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            StaffAccount.signIn(context.getSession(), context.getAuthenticationSession(), context.getUser());
        }
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        super.setRequiredActions(session, realm, user);
        session.getContext().getAuthenticationSession().addRequiredAction(StaffEnrolment.ID);
    }
}
