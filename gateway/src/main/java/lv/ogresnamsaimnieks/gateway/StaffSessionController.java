package lv.ogresnamsaimnieks.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import lv.ogresnamsaimnieks.access.Desk;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.gateway.session.SignInSettings;
import lv.ogresnamsaimnieks.gateway.session.SignedIn;
import lv.ogresnamsaimnieks.gateway.session.StaffDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a page of the staff asks about the session, and the way out. */
@RestController
class StaffSessionController {

    static final String SESSION = "/api/staff/session";
    static final String SIGN_OUT = "/sign-out/staff";

    private final StaffDoor staff;
    private final SectionTable table;
    private final PortalClock clock;
    private final long idleSeconds;

    StaffSessionController(StaffDoor staff, SectionTable table, PortalClock clock, SignInSettings settings) {
        this.staff = staff;
        this.table = table;
        this.clock = clock;
        this.idleSeconds = settings.staff().idle().toSeconds();
    }

    /** Nobody learns the time only; {@code idleSeconds} is how long the session lives without use. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StaffSessionView(
            boolean signedIn,
            @Nullable String id,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable OffsetDateTime signedInAt,
            OffsetDateTime now,
            @Nullable Long idleSeconds,
            @Nullable String csrf,
            @Nullable List<DeskView> desks) {}

    /** A desk as this session finds it; {@code readOnly} if nothing can be changed there. */
    record DeskView(String id, String title, boolean open, boolean readOnly) {}

    @GetMapping(SESSION)
    Mono<StaffSessionView> session(ServerWebExchange exchange) {
        return person(exchange)
                .flatMap(it -> staff.keycloak().fresh(exchange, it))
                .map(this::view)
                .switchIfEmpty(Mono.fromSupplier(this::nobody));
    }

    /** Ends our session and Keycloak's, and tells the page where to go then. */
    @PostMapping(SIGN_OUT)
    Mono<ResponseEntity<Map<String, String>>> signOut(ServerWebExchange exchange) {
        var csrf = exchange.getRequest().getHeaders().getFirst(SectionGate.CSRF_HEADER);
        return person(exchange)
                .filter(it -> csrf != null && it.vouchesFor(csrf))
                .flatMap(it -> staff.keycloak().signOut(exchange, it))
                .map(it -> ResponseEntity.ok(Map.of("goTo", it)))
                .switchIfEmpty(Mono.defer(() -> Problem.CSRF.write(exchange).then(Mono.empty())));
    }

    private static Mono<SignedIn> person(ServerWebExchange exchange) {
        return exchange.getPrincipal().ofType(SignedIn.class);
    }

    private StaffSessionView nobody() {
        return new StaffSessionView(false, null, null, null, null, clock.now().toOffsetDateTime(), null, null, null);
    }

    private StaffSessionView view(SignedIn person) {
        var login = person.login();
        return new StaffSessionView(
                true,
                login.subject(),
                login.name(),
                login.roles().stream().map(StaffRole::text).sorted().toList(),
                clock.at(login.signedInAt()).toOffsetDateTime(),
                clock.now().toOffsetDateTime(),
                idleSeconds,
                person.csrfToken(),
                table.desks().stream().map(it -> view(it, person)).toList());
    }

    private static DeskView view(Desk desk, SignedIn person) {
        var roles = person.login().roles();
        var open = desk.opensTo(roles, "GET");
        return new DeskView(desk.id(), desk.title(), open, open && !desk.opensTo(roles, "PUT"));
    }
}
