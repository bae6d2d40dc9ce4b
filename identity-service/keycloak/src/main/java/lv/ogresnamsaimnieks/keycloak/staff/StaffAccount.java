package lv.ogresnamsaimnieks.keycloak.staff;

import java.util.List;
import java.util.Objects;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Which accounts are the staff's and which are owners'; one that is both is neither, and signs in nowhere. */
public final class StaffAccount {

    /** The roles of the staff in the realm. */
    static final List<String> ROLES =
            List.of("client-service", "billing", "building-manager", "administrator", "auditor");

    /** The attribute that names the owner whose account it is. */
    static final String PERSON = "person";

    private static final String LOGIN_METHOD = "login_method";
    private static final String STAFF = "staff";

    /** Whether the account has a role of the staff, and so may not sign in as an owner. */
    public static boolean hasRole(RealmModel realm, UserModel user) {
        return ROLES.stream().map(realm::getRole).filter(Objects::nonNull).anyMatch(user::hasRole);
    }

    /** Whether the account is the staff's and nobody else's. */
    static boolean is(RealmModel realm, UserModel user) {
        return hasRole(realm, user) && user.getFirstAttribute(PERSON) == null;
    }

    /** Password and one-time code were right: from here on it is a sign-in of the staff. */
    static void signIn(KeycloakSession session, AuthenticationSessionModel authentication, UserModel user) {
        endSessionOfOther(session, authentication, user);
        authentication.setUserSessionNote(LOGIN_METHOD, STAFF);
    }

    /** Whether a session was begun by the staff's sign-in. */
    static boolean isStaffs(UserSessionModel session) {
        return STAFF.equals(session.getNote(LOGIN_METHOD));
    }

    /** See {@link #endSessionOfOther(KeycloakSession, AuthenticationSessionModel, UserModel)}. */
    public static void endSessionOfOther(AuthenticationFlowContext context) {
        endSessionOfOther(context.getSession(), context.getAuthenticationSession(), context.getUser());
    }

    /**
     * Keycloak knows one person a browser. Whoever signs in as one of the staff where an owner is signed in, or the other
     * way round, ends the session that is there; otherwise neither could come in. It ends for good before the new one
     * begins, since both have the browser's name.
     */
    private static void endSessionOfOther(
            KeycloakSession session, AuthenticationSessionModel authentication, UserModel user) {
        var browser = authentication.getParentSession().getId();
        var realm = authentication.getRealm();
        var isStaff = hasRole(realm, user);
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), session.getContext(), apart -> {
            var there = apart.getContext().getRealm();
            var former = apart.sessions().getUserSession(there, browser);
            if (former != null
                    && former.getUser() != null
                    && !former.getUser().getId().equals(user.getId())
                    && hasRole(there, former.getUser()) != isStaff) {
                AuthenticationManager.backchannelLogout(apart, former, false);
            }
        });
    }

    private StaffAccount() {}
}
