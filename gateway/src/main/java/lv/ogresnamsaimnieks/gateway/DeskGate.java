package lv.ogresnamsaimnieks.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import lv.ogresnamsaimnieks.access.Desk;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.gateway.session.SignedIn;
import lv.ogresnamsaimnieks.gateway.session.StaffDoor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The manager's staff at the API: a session of theirs behind a cookie of its own, a desk that one of their roles opens,
 * and for a write a token that only a page of that session can know. An owner's cookie means nothing here.
 */
@Component
@Order(FilterOrder.GATES)
class DeskGate implements WebFilter {

    static final String PATHS = "/api/staff/";

    private final StaffDoor staff;
    private final SectionTable table;
    private final Relay relay;
    private final Limits limits;
    private final RateLimit rate;
    private final MeterRegistry meters;

    DeskGate(StaffDoor staff, SectionTable table, Relay relay, Limits limits, MeterRegistry meters) {
        this.staff = staff;
        this.table = table;
        this.relay = relay;
        this.limits = limits;
        this.rate = new RateLimit(limits.session(), System::nanoTime);
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getURI().getRawPath();
        if (!path.startsWith(PATHS) || path.equals(StaffSessionController.SESSION)) {
            return chain.filter(exchange);
        }
        return staff.cookie()
                .find(exchange)
                .flatMap(person -> staff.keycloak().fresh(exchange, person))
                .singleOptional()
                .flatMap(person -> person.isPresent()
                        ? enter(exchange, path, person.get())
                        : Problem.NOT_SIGNED_IN.write(exchange, Map.of("signIn", StaffDoor.SIGN_IN)));
    }

    private Mono<Void> enter(ServerWebExchange exchange, String path, SignedIn person) {
        var request = exchange.getRequest();
        var method = request.getMethod();
        var desk = table.deskOf(path).orElse(null);
        if (desk == null) {
            return Problem.CLOSED.write(exchange);
        }
        if (!desk.opensTo(person.login().roles(), method.name())) {
            count(desk, "closed");
            return Problem.DESK_CLOSED.write(exchange, Map.of("desk", desk.id(), "deskTitle", desk.title()));
        }
        if (!SectionGate.READS.contains(method)) {
            if (!SectionGate.WRITES.contains(method)) {
                return Problem.CLOSED.write(exchange);
            }
            var csrf = request.getHeaders().getFirst(SectionGate.CSRF_HEADER);
            if (csrf == null || !person.vouchesFor(csrf)) {
                count(desk, "forged");
                return Problem.CSRF.write(exchange);
            }
        }
        if (!rate.admits(person.login().keycloakSession())) {
            count(desk, "limited");
            return Problem.TOO_MANY_REQUESTS.writeRetryAfter(exchange, 1);
        }
        var destination = Destination.ofStaff(desk.service(), person.login().accessToken());
        return relay.send(exchange, destination, limits.staffBody())
                .doOnTerminate(() -> count(desk, SectionGate.outcome(exchange)));
    }

    private void count(Desk desk, String outcome) {
        meters.counter("portal.desks", "desk", desk.id(), "outcome", outcome).increment();
    }
}
