package lv.ogresnamsaimnieks.gateway;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a gate decided about a request: the route it takes and the token it travels with. Without one no route is open.
 *
 * @param token null for somebody whom nobody knows
 */
record Destination(String route, @Nullable String token) {

    private static final String ATTRIBUTE = Destination.class.getName();

    static Destination ofPerson(String service, String token) {
        return new Destination(service, token);
    }

    static Destination ofStaff(String service, String token) {
        return new Destination(staffRoute(service), token);
    }

    static Destination ofMunicipalSystem(String service, String token) {
        return new Destination(municipalRoute(service), token);
    }

    static Destination ofVisitor(String service) {
        return new Destination(publicRoute(service), null);
    }

    /** What staff look for may be slow: what that does to their route leaves the owners' alone. */
    static String staffRoute(String service) {
        return "staff-" + service;
    }

    /** Strangers have a route of their own: what they do to it leaves the owners' alone. */
    static String publicRoute(String service) {
        return "public-" + service;
    }

    /** Imports are slow and many at once: what they do to their route leaves the owners' alone. */
    static String municipalRoute(String service) {
        return "municipal-" + service;
    }

    static Optional<Destination> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    void put(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    @Override
    public String toString() {
        return "Destination " + route;
    }
}
