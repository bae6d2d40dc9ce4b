package lv.ogresnamsaimnieks.keycloak.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.ogresnamsaimnieks.keycloak.account.Ways;
import lv.ogresnamsaimnieks.keycloak.staff.StaffAccount;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.events.Details;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.managers.AuthenticationSessionManager;

/**
 * Writes down how the person signed in <em>this time</em>. It stands behind the password form, behind the reset of the
 * password and behind each bank and eParaksts, with the method in its configuration, so that the last sign-in always
 * overwrites the one before. None of these ways is one of the staff's.
 */
public final class LoginMethod implements Authenticator, AuthenticatorFactory {

    private static final String METHOD = "method";
    private static final String PASSWORD = "password";
    private static final Set<String> METHODS = Set.of(PASSWORD, "bank", "eparaksts");
    private static final String LOGIN_METHOD = "login_method";
    private static final String STRONG_AUTH_TIME = "strong_auth_time";

    private final Clock clock = Clock.systemUTC();

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        var method = Optional.ofNullable(context.getAuthenticatorConfig())
                .map(it -> it.getConfig().get(METHOD))
                .orElse("");
        if (!METHODS.contains(method)) {
            context.failure(AuthenticationFlowError.INTERNAL_ERROR);
            return;
        }
        if (StaffAccount.hasRole(context.getRealm(), context.getUser())) {
            context.failure(AuthenticationFlowError.ACCESS_DENIED);
            return;
        }
        StaffAccount.endSessionOfOther(context);
        var authentication = context.getAuthenticationSession();
        authentication.setUserSessionNote(LOGIN_METHOD, method);
        if (method.equals(PASSWORD)) {
            forgetStrongSignIn(context);
        } else {
            var now = clock.instant();
            authentication.setUserSessionNote(STRONG_AUTH_TIME, Long.toString(now.getEpochSecond()));
            Optional.ofNullable(SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                            authentication, PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT))
                    .ifPresent(it -> Ways.used(context.getUser(), it.getIdentityProviderId(), now));
        }
        context.success();
    }

    /** A session that a bank opened lives on under a password; what the bank said of it does not. */
    private static void forgetStrongSignIn(AuthenticationFlowContext context) {
        var session = new AuthenticationSessionManager(context.getSession())
                .getUserSession(context.getAuthenticationSession());
        if (session != null) {
            session.removeNote(STRONG_AUTH_TIME);
            session.removeNote(Details.IDENTITY_PROVIDER);
            session.removeNote(Details.IDENTITY_PROVIDER_USERNAME);
        }
    }

    @Override
    public String getId() {
        return "login-method";
    }

    @Override
    public String getDisplayType() {
        return "Login method";
    }

    @Override
    public String getHelpText() {
        return "Writes the configured login method into the session, over whatever was there.";
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(new ProviderConfigProperty(
                METHOD, "Method", "password, bank or eparaksts", ProviderConfigProperty.STRING_TYPE, null));
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return this;
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
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
