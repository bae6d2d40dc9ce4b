package lv.ogresnamsaimnieks.keycloak.signin;

import java.time.Duration;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's letter about a forgotten password, save that nobody can tell from the time whether one was written: it goes
 * out after the page has, and the page takes as long for an address that nobody has.
 */
public final class ResetLetter extends ResetCredentialEmail {

    private static final Duration ALWAYS = Duration.ofMillis(500);

    @Override
    public String getId() {
        return "reset-letter";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return this;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        var began = System.nanoTime();
        Letters.later(context.getSession(), () -> super.authenticate(context));
        try {
            Thread.sleep(
                    Math.max(0, ALWAYS.minusNanos(System.nanoTime() - began).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
