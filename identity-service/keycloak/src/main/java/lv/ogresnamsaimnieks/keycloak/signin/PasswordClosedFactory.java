package lv.ogresnamsaimnieks.keycloak.signin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.DefaultBruteForceProtectorFactory;

/** Stands before Keycloak's own protector and takes its place by its order. */
public final class PasswordClosedFactory extends DefaultBruteForceProtectorFactory {

    @Override
    public BruteForceProtector create(KeycloakSession session) {
        return new PasswordClosed(super.create(session));
    }

    @Override
    public String getId() {
        return "password-closed";
    }

    @Override
    public int order() {
        return 1;
    }
}
