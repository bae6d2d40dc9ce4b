package lv.ogresnamsaimnieks.keycloak.staff;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.services.managers.AuthenticationManager;

/** An owner who is signed in already need not sign in again; a session of the staff is nothing to an owner's sign-in. */
final class OwnersCookie extends CookieAuthenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        var known = AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true);
        if (known != null
                && (StaffAccount.isStaffs(known.session()) || StaffAccount.hasRole(context.getRealm(), known.user()))) {
            context.attempted();
        } else {
            super.authenticate(context);
        }
    }
}
