package lv.ogresnamsaimnieks.keycloak.signin;

import io.micrometer.core.instrument.Metrics;
import java.util.Map;
import java.util.Objects;
import lv.ogresnamsaimnieks.keycloak.metrics.SignIns;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Logs sign-ins and registrations, failed ones too, without e-mail, name, network address or hash of a code. */
public final class PortalEvents implements EventListenerProvider, EventListenerProviderFactory {

    private static final Logger LOG = Logger.getLogger(PortalEvents.class);

    private final SignIns signIns = new SignIns(Metrics.globalRegistry);

    @Override
    public void onEvent(Event event) {
        var details = Objects.requireNonNullElse(event.getDetails(), Map.<String, String>of());
        LOG.infof(
                "event=%s error=%s client=%s way=%s account=%s",
                event.getType(),
                event.getError(),
                event.getClientId(),
                details.get(Details.IDENTITY_PROVIDER),
                event.getUserId());
        signIns.count(event.getType(), details.get(Details.IDENTITY_PROVIDER), event.getError());
    }

    @Override
    public void onEvent(AdminEvent event, boolean withRepresentation) {
        LOG.infof(
                "admin event=%s resource=%s %s",
                event.getOperationType(), event.getResourceTypeAsString(), event.getResourcePath());
    }

    @Override
    public String getId() {
        return "portal-events";
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
