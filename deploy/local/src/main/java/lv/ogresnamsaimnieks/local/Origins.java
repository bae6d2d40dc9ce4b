package lv.ogresnamsaimnieks.local;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * Scheme, host and port by which browsers know what runs here, where something that ends TLS stands in front; each is
 * empty where browsers come straight to this machine's ports.
 */
record Origins(Optional<String> portal, Optional<String> keycloak, Optional<String> sandbox) {

    private static final String PORTAL = "PORTAL_ORIGIN";
    private static final String KEYCLOAK = "KEYCLOAK_ORIGIN";
    private static final String SANDBOX = "SANDBOX_ORIGIN";

    static Origins of(Map<String, String> environment) {
        return of(name -> environment.getOrDefault(name, ""));
    }

    /** Reads what {@link #save} wrote. */
    static Origins of(UnaryOperator<String> values) {
        return new Origins(origin(values, PORTAL), origin(values, KEYCLOAK), origin(values, SANDBOX));
    }

    void save(Properties values) {
        values.setProperty(PORTAL, portal.orElse(""));
        values.setProperty(KEYCLOAK, keycloak.orElse(""));
        values.setProperty(SANDBOX, sandbox.orElse(""));
    }

    private static Optional<String> origin(UnaryOperator<String> values, String name) {
        return Optional.ofNullable(values.apply(name)).filter(it -> !it.isBlank());
    }
}
