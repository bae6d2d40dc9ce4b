package lv.ogresnamsaimnieks.keycloak.eparaksts;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.keycloak.EIdentity;
import lv.ogresnamsaimnieks.keycloak.EIdentityFlow;
import lv.ogresnamsaimnieks.keycloak.EIdentitySettings;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.broker.oidc.OAuth2IdentityProviderConfig;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/**
 * Makes {@link Eparaksts} from the settings in the environment; the alias says with which flow. Wrong settings stop
 * Keycloak at its start; none at all mean that there is no agreement.
 */
public final class EparakstsFactory extends AbstractIdentityProviderFactory<Eparaksts> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private @Nullable EIdentitySettings settings;
    private @Nullable UserInfo userInfo;
    private @Nullable PersonalCodeKey key;

    @Override
    public String getId() {
        return "eparaksts";
    }

    @Override
    public String getName() {
        return "eParaksts";
    }

    @Override
    public void init(Config.Scope config) {
        settings = EIdentitySettings.of(System.getenv()).orElse(null);
        userInfo = settings == null ? null : new UserInfo(URI.create(settings.userInfo()), PATIENCE);
        key = Optional.ofNullable(System.getenv("PERSONAL_CODE_HMAC_KEY"))
                .map(PersonalCodeKey::ofBase64)
                .orElse(null);
        if (settings != null && key == null) {
            throw new IllegalStateException("PERSONAL_CODE_HMAC_KEY is missing");
        }
    }

    @Override
    public Eparaksts create(KeycloakSession session, IdentityProviderModel model) {
        if (settings == null || userInfo == null || key == null) {
            throw new IllegalStateException("There is no agreement with eParaksts: EPARAKSTS_URL is missing");
        }
        var flow = EIdentityFlow.of(model.getAlias())
                .orElseThrow(() -> new IllegalStateException("eParaksts has no way in called " + model.getAlias()));
        return new Eparaksts(session, config(model, settings, flow), flow, userInfo, key);
    }

    /** Nothing of the agreement is kept in Keycloak's database, the secret least of all. */
    private static OAuth2IdentityProviderConfig config(
            IdentityProviderModel model, EIdentitySettings settings, EIdentityFlow flow) {
        var config = new OAuth2IdentityProviderConfig(model);
        config.setAuthorizationUrl(settings.authorization(flow));
        config.setTokenUrl(settings.token());
        config.setClientId(settings.clientId());
        config.setClientSecret(settings.clientSecret());
        config.setClientAuthMethod(OIDCLoginProtocol.CLIENT_SECRET_BASIC);
        config.setDefaultScope(EIdentity.SCOPE);
        config.getConfig().put("prompt", "login");
        config.setUiLocales(true);
        // Otherwise acr_values of the portal's own question would follow ours.
        config.setForwardParameters("none");
        return config;
    }

    @Override
    public IdentityProviderModel createConfig() {
        return new IdentityProviderModel();
    }

    @Override
    public Map<String, String> parseConfig(KeycloakSession session, String config) {
        return Map.of();
    }
}
