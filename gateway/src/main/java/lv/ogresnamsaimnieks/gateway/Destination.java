package lv.ogresnamsaimnieks.gateway;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a gate decided about a request: the route it takes and the token it travels with. Without one no route is open.
 */
record Destination(String route, String token) {

    private static final String ATTRIBUTE = Destination.class.getName();

    static Destination ofPerson(String service, String token) {
        return new Destination(service, token);
    }

    static Destination ofMunicipalSystem(String service, String token) {
        return new Destination(municipalRoute(service), token);
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
