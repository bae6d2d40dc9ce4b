package lv.ogresnamsaimnieks.keycloak.signin;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * What wrong passwords close is the password: whomever a bank or eParaksts vouches for comes in meanwhile. Otherwise
 * anybody who knows an owner's address could keep the owner out.
 */
final class PasswordClosed implements BruteForceProtector {

    private final BruteForceProtector keycloaks;

    PasswordClosed(BruteForceProtector keycloaks) {
        this.keycloaks = keycloaks;
    }

    @Override
    public boolean isTemporarilyDisabled(KeycloakSession session, RealmModel realm, UserModel user) {
        return !isAnswerOfAnother(session.getContext().getUri())
                && keycloaks.isTemporarilyDisabled(session, realm, user);
    }

    /** Whether a bank's or eParaksts' answer is being looked at: its address is the broker's. */
    static boolean isAnswerOfAnother(UriInfo asked) {
        var parts = asked.getPathSegments();
        return parts.size() > 3
                && parts.get(0).getPath().equals("realms")
                && parts.get(2).getPath().equals("broker");
    }

    @Override
    public boolean isPermanentlyLockedOut(KeycloakSession session, RealmModel realm, UserModel user) {
        return keycloaks.isPermanentlyLockedOut(session, realm, user);
    }

    @Override
    public void failedLogin(
            RealmModel realm, UserModel user, ClientConnection connection, UriInfo asked, Set<String> categories) {
        keycloaks.failedLogin(realm, user, connection, asked, categories);
    }

    @Override
    public void successfulLogin(
            RealmModel realm, UserModel user, ClientConnection connection, UriInfo asked, Set<String> categories) {
        keycloaks.successfulLogin(realm, user, connection, asked, categories);
    }

    @Override
    public void cleanUpPermanentLockout(KeycloakSession session, RealmModel realm, UserModel user) {
        keycloaks.cleanUpPermanentLockout(session, realm, user);
    }

    @Override
    public void close() {
        // Keycloak closes its own with its factory.
    }
}
