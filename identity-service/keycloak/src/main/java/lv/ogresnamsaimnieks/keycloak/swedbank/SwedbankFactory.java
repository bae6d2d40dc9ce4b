package lv.ogresnamsaimnieks.keycloak.swedbank;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lv.ogresnamsaimnieks.keycloak.BankLinkSettings;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import lv.ogresnamsaimnieks.keycloak.bank.BankFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** Makes {@link Swedbank}. */
public final class SwedbankFactory extends BankFactory<BankLinkSettings, Swedbank> {

    @Override
    public String getId() {
        return "swedbank";
    }

    @Override
    public String getName() {
        return "Swedbank Bank Link";
    }

    @Override
    protected Optional<BankLinkSettings> settings(
            Map<String, String> environment, Clock clock, Consumer<String> problems) {
        return BankLinkSettings.of(environment, clock, problems);
    }

    @Override
    protected Swedbank bank(
            KeycloakSession session, IdentityProviderModel model, BankLinkSettings settings, PersonalCodeKey key) {
        return new Swedbank(session, model, settings, key);
    }
}
