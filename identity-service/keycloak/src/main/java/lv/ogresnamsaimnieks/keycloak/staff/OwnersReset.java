package lv.ogresnamsaimnieks.keycloak.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Stands in the reset of a password behind the choice of the account: only owners reset a password by e-mail. For
 * anybody else it goes on as if there were no such account.
 */
public final class OwnersReset implements Authenticator, AuthenticatorFactory {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        var user = context.getUser();
        if (user != null && StaffAccount.hasRole(context.getRealm(), user)) {
            context.clearUser();
        }
        context.success();
    }

    @Override
    public String getId() {
        return "owners-reset";
    }

    @Override
    public String getDisplayType() {
        return "Reset for owners only";
    }

    @Override
    public String getHelpText() {
        return "Forgets the chosen account if it is one of the staff.";
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return this;
    }

    @Override
    public void action(AuthenticationFlowContext context) {}

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
