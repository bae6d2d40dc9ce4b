package lv.ogresnamsaimnieks.gateway;

import java.util.Set;
import lv.ogresnamsaimnieks.gateway.session.SignedIn;
import org.springframework.web.server.ServerWebExchange;

/** What of a section the gateway answers itself, once {@link SectionGate} has let the person in. */
final class OwnRoutes {

    static final String PERSON = "person";

    private static final String SECTION = "/api/settings/";
    private static final Set<String> OURS = Set.of("account", "ways", "sessions", "closing", "export");

    static boolean has(String path) {
        return path.startsWith(SECTION)
                && OURS.contains(path.substring(SECTION.length()).split("/", 2)[0]);
    }

    static void hand(ServerWebExchange exchange, SignedIn person) {
        exchange.getAttributes().put(PERSON, person);
    }

    /** Whether the gate has let somebody in here. */
    static boolean isOpenTo(ServerWebExchange exchange) {
        return exchange.getAttribute(PERSON) instanceof SignedIn;
    }

    private OwnRoutes() {}
}
