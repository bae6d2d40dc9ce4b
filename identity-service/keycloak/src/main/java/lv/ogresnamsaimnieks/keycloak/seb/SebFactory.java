package lv.ogresnamsaimnieks.keycloak.seb;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lv.ogresnamsaimnieks.keycloak.ELinkSettings;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import lv.ogresnamsaimnieks.keycloak.bank.BankFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** Makes {@link Seb}. */
public final class SebFactory extends BankFactory<ELinkSettings, Seb> {

    @Override
    public String getId() {
        return "seb";
    }

    @Override
    public String getName() {
        return "SEB e-Link";
    }

    @Override
    protected Optional<ELinkSettings> settings(
            Map<String, String> environment, Clock clock, Consumer<String> problems) {
        return ELinkSettings.of(environment, clock, problems);
    }

    @Override
    protected Seb bank(
            KeycloakSession session, IdentityProviderModel model, ELinkSettings settings, PersonalCodeKey key) {
        return new Seb(session, model, settings, key);
    }
}
