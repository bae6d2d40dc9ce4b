package lv.ogresnamsaimnieks.keycloak.account;

import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link OwnAccount} under {@code /realms/{realm}/own-account}. */
public final class OwnAccountPlace implements RealmResourceProviderFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new OwnAccount(session, Clock.systemUTC());
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String getId() {
        return "own-account";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
