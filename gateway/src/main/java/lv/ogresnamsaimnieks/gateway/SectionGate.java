package lv.ogresnamsaimnieks.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.access.Admission;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.Section;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.gateway.session.Keycloak;
import lv.ogresnamsaimnieks.gateway.session.SessionCookie;
import lv.ogresnamsaimnieks.gateway.session.SignedIn;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * People at the API: a session behind a cookie, a section that its login method opens, and for a write a token that only
 * a page of that session can know. Everything under {@code /api/} is closed that is not let through here; bearer tokens
 * mean nothing here.
 */
@Component
@Order(FilterOrder.GATES)
class SectionGate implements WebFilter {

    static final String CSRF_HEADER = "X-CSRF-TOKEN";

    static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    static final Set<HttpMethod> WRITES = Set.of(HttpMethod.PUT, HttpMethod.POST, HttpMethod.PATCH, HttpMethod.DELETE);

    private final SessionCookie cookie;
    private final Keycloak keycloak;
    private final SectionTable table;
    private final Relay relay;
    private final Limits limits;
    private final RateLimit rate;
    private final MeterRegistry meters;
    private final Clock clock;

    SectionGate(
            SessionCookie cookie,
            Keycloak keycloak,
            SectionTable table,
            Relay relay,
            Limits limits,
            MeterRegistry meters,
            Clock clock) {
        this.cookie = cookie;
        this.keycloak = keycloak;
        this.table = table;
        this.relay = relay;
        this.limits = limits;
        this.rate = new RateLimit(limits.session(), System::nanoTime);
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getURI().getRawPath();
        if (!path.startsWith("/api/")
                || path.startsWith(MunicipalGate.PATHS)
                || path.startsWith(DeskGate.PATHS)
                || path.equals(SessionController.SESSION)
                || table.publicRouteOf(exchange.getRequest().getMethod().name(), path)
                        .isPresent()) {
            return chain.filter(exchange);
        }
        return cookie.find(exchange)
                .flatMap(person -> keycloak.fresh(exchange, person))
                .singleOptional()
                .flatMap(person -> person.isPresent()
                        ? enter(exchange, path, person.get(), chain)
                        : Navigation.is(exchange)
                                ? Navigation.redirect(exchange, Navigation.toSignIn(exchange, "/sign-in"))
                                : Problem.NOT_SIGNED_IN.write(exchange, Map.of("signIn", "/sign-in")));
    }

    private Mono<Void> enter(ServerWebExchange exchange, String path, SignedIn person, WebFilterChain chain) {
        var section = table.sectionOf(path).orElse(null);
        if (section == null) {
            return Problem.CLOSED.write(exchange);
        }
        var method = person.login().method();
        var admission = person.login().admittedTo(section, clock.instant());
        if (admission != Admission.OPEN) {
            count(section, method, "closed");
            return Navigation.is(exchange)
                    ? Navigation.redirect(exchange, Navigation.toClosedSection(exchange, section))
                    : closed(exchange, section, admission);
        }
        var request = exchange.getRequest();
        if (!READS.contains(request.getMethod())) {
            if (!WRITES.contains(request.getMethod())) {
                return Problem.CLOSED.write(exchange);
            }
            var csrf = request.getHeaders().getFirst(CSRF_HEADER);
            if (csrf == null || !person.vouchesFor(csrf)) {
                count(section, method, "forged");
                return Problem.CSRF.write(exchange);
            }
        }
        if (!rate.admits(person.login().keycloakSession())) {
            count(section, method, "limited");
            return Problem.TOO_MANY_REQUESTS.writeRetryAfter(exchange, 1);
        }
        if (OwnRoutes.has(path)) {
            OwnRoutes.hand(exchange, person);
            return chain.filter(exchange).doOnTerminate(() -> count(section, method, outcome(exchange)));
        }
        var destination = Destination.ofPerson(section.service(), person.login().accessToken());
        var longest = Objects.requireNonNullElse(section.maxBytes(), limits.body());
        return relay.send(exchange, destination, longest)
                .doOnTerminate(() -> count(section, method, outcome(exchange)));
    }

    private static Mono<Void> closed(ServerWebExchange exchange, Section section, Admission admission) {
        var ways =
                section.openedBy().stream().sorted().map(SectionGate::inWords).collect(Collectors.joining(" vai "));
        var detail = admission == Admission.TOO_LONG_AGO
                ? "Pieslēgšanās ar %s ir pārāk sena sadaļai “%s”. Lūdzu, apstipriniet savu identitāti vēlreiz."
                : "Sadaļa “%2$s” ir pieejama, ja pieslēdzaties ar %1$s.";
        return Problem.SECTION_CLOSED.write(
                exchange,
                Map.of(
                        "detail",
                        detail.formatted(ways, section.title()),
                        "admission",
                        SessionController.text(admission),
                        "section",
                        section.id(),
                        "sectionTitle",
                        section.title(),
                        "openedBy",
                        section.openedByText()));
    }

    private static String inWords(LoginMethod method) {
        return switch (method) {
            case PASSWORD -> "e-pastu un paroli";
            case BANK -> "banku";
            case EPARAKSTS -> "eParakstu";
        };
    }

    static String outcome(ServerWebExchange exchange) {
        var status = exchange.getResponse().getStatusCode();
        if (status == null || status.is5xxServerError()) {
            return "failed";
        }
        return status.is4xxClientError() ? "refused" : "served";
    }

    private void count(Section section, Optional<LoginMethod> method, String outcome) {
        meters.counter(
                        "portal.sections",
                        "section",
                        section.id(),
                        "method",
                        method.map(LoginMethod::text).orElse("none"),
                        "outcome",
                        outcome)
                .increment();
    }
}
