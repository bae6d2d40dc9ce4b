package lv.ogresnamsaimnieks.keycloak.citadele;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lv.ogresnamsaimnieks.keycloak.DigiLinkSettings;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import lv.ogresnamsaimnieks.keycloak.bank.BankFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** Makes {@link Citadele}. */
public final class CitadeleFactory extends BankFactory<DigiLinkSettings, Citadele> {

    @Override
    public String getId() {
        return "citadele";
    }

    @Override
    public String getName() {
        return "Citadele DIGI::Link";
    }

    @Override
    protected Optional<DigiLinkSettings> settings(
            Map<String, String> environment, Clock clock, Consumer<String> problems) {
        return DigiLinkSettings.of(environment, clock, problems);
    }

    @Override
    protected Citadele bank(
            KeycloakSession session, IdentityProviderModel model, DigiLinkSettings settings, PersonalCodeKey key) {
        return new Citadele(session, model, settings, key);
    }
}
