package lv.ogresnamsaimnieks.keycloak.registration;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link InvitationLink} under {@code /realms/{realm}/invitation}. */
public final class InvitationPage implements RealmResourceProviderFactory {

    static final String ID = "invitation";

    private @Nullable OwnerRegister register;

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        var known = Objects.requireNonNull(register);
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new InvitationLink(session, known, Clock.systemUTC());
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
