package lv.ogresnamsaimnieks.keycloak.registration;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link ConfirmationLink} under {@code /realms/{realm}/registration}. */
public final class ConfirmationPage implements RealmResourceProviderFactory {

    static final String ID = "registration";

    private @Nullable OwnerRegister register;

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        var confirmations = new Confirmations(session, Objects.requireNonNull(register), Clock.systemUTC());
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new ConfirmationLink(session, confirmations);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        register = OwnerRegister.ofEnvironment();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
