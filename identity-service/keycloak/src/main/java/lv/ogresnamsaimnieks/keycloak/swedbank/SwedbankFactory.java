package lv.ogresnamsaimnieks.keycloak.swedbank;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.keycloak.BankLinkSettings;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** Makes {@link Swedbank}. Wrong settings stop Keycloak at its start. */
public final class SwedbankFactory extends AbstractIdentityProviderFactory<Swedbank> {

    private static final Logger LOG = Logger.getLogger(SwedbankFactory.class);

    private @Nullable BankLinkSettings settings;
    private @Nullable PersonalCodeKey key;

    @Override
    public void init(Config.Scope config) {
        settings = BankLinkSettings.of(System.getenv(), Clock.systemUTC(), LOG::error)
                .orElse(null);
        key = Optional.ofNullable(System.getenv("PERSONAL_CODE_HMAC_KEY"))
                .map(PersonalCodeKey::ofBase64)
                .orElse(null);
        if (settings != null && key == null) {
            throw new IllegalStateException("PERSONAL_CODE_HMAC_KEY is missing");
        }
    }

    @Override
    public String getId() {
        return "swedbank";
    }

    @Override
    public String getName() {
        return "Swedbank Bank Link";
    }

    @Override
    public Swedbank create(KeycloakSession session, IdentityProviderModel model) {
        if (settings == null || key == null) {
            throw new IllegalStateException("There is no agreement with Swedbank: SWEDBANK_URL is missing");
        }
        return new Swedbank(session, model, settings, key);
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
