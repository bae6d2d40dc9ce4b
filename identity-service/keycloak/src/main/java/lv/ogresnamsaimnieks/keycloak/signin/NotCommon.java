package lv.ogresnamsaimnieks.keycloak.signin;

import lv.ogresnamsaimnieks.keycloak.CommonPasswords;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;

/** Password policy {@code notCommon}: none of the passwords anybody would try first. */
public final class NotCommon implements PasswordPolicyProvider, PasswordPolicyProviderFactory {

    private static final String MESSAGE = "invalidPasswordCommonMessage";

    private final CommonPasswords common = new CommonPasswords();

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(user.getUsername(), password);
    }

    @Override
    public @Nullable PolicyError validate(String user, String password) {
        return common.contains(password) ? new PolicyError(MESSAGE) : null;
    }

    @Override
    public @Nullable Object parseConfig(String value) {
        return null;
    }

    @Override
    public String getId() {
        return "notCommon";
    }

    @Override
    public String getDisplayName() {
        return "Not Common";
    }

    @Override
    public @Nullable String getConfigType() {
        return null;
    }

    @Override
    public @Nullable String getDefaultConfigValue() {
        return null;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
