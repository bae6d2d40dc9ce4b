package lv.ogresnamsaimnieks.keycloak.signin;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.UserModel;

/**
 * Keycloak's form for name and password, save that an account locked after wrong passwords takes as long to refuse as a
 * wrong password or a name that nobody has: otherwise five guesses would tell who has an account.
 */
public abstract class PasswordForm extends UsernamePasswordForm {

    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        var locked = super.isDisabledByBruteForce(context, user);
        if (locked) {
            AuthenticatorUtils.dummyHash(context);
        }
        return locked;
    }
}
