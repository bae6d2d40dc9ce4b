package lv.ogresnamsaimnieks.keycloak.seb;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.keycloak.ELinkSettings;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** Makes {@link Seb}. Wrong settings stop Keycloak at its start. */
public final class SebFactory extends AbstractIdentityProviderFactory<Seb> {

    private static final Logger LOG = Logger.getLogger(SebFactory.class);

    private @Nullable ELinkSettings settings;
    private @Nullable PersonalCodeKey key;

    @Override
    public void init(Config.Scope config) {
        settings =
                ELinkSettings.of(System.getenv(), Clock.systemUTC(), LOG::error).orElse(null);
        key = Optional.ofNullable(System.getenv("PERSONAL_CODE_HMAC_KEY"))
                .map(PersonalCodeKey::ofBase64)
                .orElse(null);
        if (settings != null && key == null) {
            throw new IllegalStateException("PERSONAL_CODE_HMAC_KEY is missing");
        }
    }

    @Override
    public String getId() {
        return "seb";
    }

    @Override
    public String getName() {
        return "SEB e-Link";
    }

    @Override
    public Seb create(KeycloakSession session, IdentityProviderModel model) {
        if (settings == null || key == null) {
            throw new IllegalStateException("There is no agreement with SEB: SEB_URL is missing");
        }
        return new Seb(session, model, settings, key);
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
