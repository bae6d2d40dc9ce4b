package lv.ogresnamsaimnieks.keycloak.bank;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lv.ogresnamsaimnieks.keycloak.Agreement;
import lv.ogresnamsaimnieks.keycloak.PersonalCodeKey;
import lv.ogresnamsaimnieks.keycloak.metrics.CertificateValidity;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/**
 * Makes a bank from the settings in the environment. Wrong settings stop Keycloak at its start; none at all mean that
 * there is no agreement with the bank.
 *
 * @param <S> what the agreement with the bank says
 * @param <B> the bank
 */
public abstract class BankFactory<S extends Agreement, B extends Bank> extends AbstractIdentityProviderFactory<B> {

    private final Logger log = Logger.getLogger(getClass());

    private @Nullable S settings;
    private @Nullable PersonalCodeKey key;

    /** What the environment says of the agreement; empty if there is none. */
    protected abstract Optional<S> settings(Map<String, String> environment, Clock clock, Consumer<String> problems);

    /** The bank under this agreement. */
    protected abstract B bank(KeycloakSession session, IdentityProviderModel model, S settings, PersonalCodeKey key);

    @Override
    public final void init(Config.Scope config) {
        settings = settings(System.getenv(), Clock.systemUTC(), log::error).orElse(null);
        key = Optional.ofNullable(System.getenv("PERSONAL_CODE_HMAC_KEY"))
                .map(PersonalCodeKey::ofBase64)
                .orElse(null);
        if (settings != null && key == null) {
            throw new IllegalStateException("PERSONAL_CODE_HMAC_KEY is missing");
        }
    }

    @Override
    public final B create(KeycloakSession session, IdentityProviderModel model) {
        if (settings == null || key == null) {
            throw new IllegalStateException("There is no agreement with %s: %s_URL is missing"
                    .formatted(getName(), getId().toUpperCase(Locale.ROOT)));
        }
        return bank(session, model, settings, key);
    }

    /** From the moment Keycloak is ready, tells every minute how long the bank's certificates last. */
    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        var agreement = settings;
        if (agreement == null) {
            return;
        }
        var validity = new CertificateValidity(Metrics.globalRegistry, getId(), agreement.trusted(), Clock.systemUTC());
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                validity.refresh();
                KeycloakModelUtils.runJobInTransaction(
                        factory,
                        session -> session.getProvider(TimerProvider.class)
                                .scheduleTask(
                                        it -> validity.refresh(),
                                        CertificateValidity.EVERY.toMillis(),
                                        "certificates-of-" + getId()));
            }
        });
    }

    @Override
    public final IdentityProviderModel createConfig() {
        return new IdentityProviderModel();
    }

    @Override
    public final Map<String, String> parseConfig(KeycloakSession session, String config) {
        return Map.of();
    }
}
