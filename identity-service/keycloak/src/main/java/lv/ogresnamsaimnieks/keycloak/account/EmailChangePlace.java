package lv.ogresnamsaimnieks.keycloak.account;

import java.time.Clock;
import lv.ogresnamsaimnieks.keycloak.registration.OwnerRegister;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link EmailChangeLink} under {@code /realms/{realm}/email}, and lets {@link Untold} begin with Keycloak. */
public final class EmailChangePlace implements RealmResourceProviderFactory {

    static final String ID = "email";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new EmailChangeLink(session, new EmailChange(session, Clock.systemUTC()));
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
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        var register = OwnerRegister.ofEnvironment();
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                Untold.tellFromNowOn(factory, register);
            }
        });
    }

    @Override
    public void close() {}
}
