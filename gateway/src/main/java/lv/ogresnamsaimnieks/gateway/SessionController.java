package lv.ogresnamsaimnieks.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.ogresnamsaimnieks.access.Admission;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.Section;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.gateway.session.Keycloak;
import lv.ogresnamsaimnieks.gateway.session.LogoutTokens;
import lv.ogresnamsaimnieks.gateway.session.Sessions;
import lv.ogresnamsaimnieks.gateway.session.SignedIn;
import lv.ogresnamsaimnieks.gateway.session.StaffDoor;
import lv.ogresnamsaimnieks.gateway.session.WaysIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a page asks about the session, and the two ways in which a session ends. */
@RestController
class SessionController {

    static final String SESSION = "/api/session";
    static final String SIGN_OUT = "/sign-out";
    static final String BACK_CHANNEL = "/sign-out/back-channel";

    private final Sessions sessions;
    private final StaffDoor staff;
    private final Keycloak keycloak;
    private final LogoutTokens logoutTokens;
    private final SectionTable table;
    private final WaysIn waysIn;
    private final PortalClock clock;
    private final Clock time;

    SessionController(
            Sessions sessions,
            StaffDoor staff,
            Keycloak keycloak,
            LogoutTokens logoutTokens,
            SectionTable table,
            WaysIn waysIn,
            PortalClock clock,
            Clock time) {
        this.sessions = sessions;
        this.staff = staff;
        this.keycloak = keycloak;
        this.logoutTokens = logoutTokens;
        this.table = table;
        this.waysIn = waysIn;
        this.clock = clock;
        this.time = time;
    }

    /**
     * Nobody learns the time only; somebody learns who they are to us and what is open.
     *
     * @param person the account's opaque id, under which a page keeps what has to wait on the device
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(
            boolean signedIn,
            @Nullable String person,
            @Nullable String name,
            @Nullable String loginMethod,
            @Nullable String identityProvider,
            @Nullable OffsetDateTime signedInAt,
            OffsetDateTime now,
            @Nullable String csrf,
            @Nullable List<SectionView> sections,
            @Nullable List<WayInView> waysIn) {}

    /** A section as this session finds it; {@code admission} is {@code open}, {@code closed} or {@code too-long-ago}. */
    record SectionView(String id, String title, boolean open, String admission, List<String> openedBy) {}

    record WayInView(String id, String title, String method, boolean available) {}

    @GetMapping(SESSION)
    Mono<SessionView> session(ServerWebExchange exchange) {
        return person(exchange)
                .flatMap(it -> keycloak.fresh(exchange, it))
                .map(this::view)
                .switchIfEmpty(Mono.fromSupplier(this::nobody));
    }

    /** Ends our session and Keycloak's, and tells the page where to go then. */
    @PostMapping(SIGN_OUT)
    Mono<ResponseEntity<Map<String, String>>> signOut(ServerWebExchange exchange) {
        var csrf = exchange.getRequest().getHeaders().getFirst(SectionGate.CSRF_HEADER);
        return person(exchange)
                .filter(it -> csrf != null && it.vouchesFor(csrf))
                .flatMap(it -> keycloak.signOut(exchange, it))
                .map(it -> ResponseEntity.ok(Map.of("goTo", it)))
                .switchIfEmpty(Mono.defer(() -> Problem.CSRF.write(exchange).then(Mono.empty())));
    }

    /** Keycloak tells that one of its sessions ended. */
    @PostMapping(BACK_CHANNEL)
    Mono<ResponseEntity<Void>> backChannel(ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> logoutTokens.keycloakSession(form.getFirst("logout_token")))
                .flatMap(it -> sessions.endAllOf(it).then(staff.sessions().endAllOf(it)))
                .map(_ -> ResponseEntity.ok().<Void>build())
                .onErrorResume(
                        LogoutTokens.Refused.class,
                        _ -> Mono.just(
                                ResponseEntity.status(HttpStatus.BAD_REQUEST).build()));
    }

    private static Mono<SignedIn> person(ServerWebExchange exchange) {
        return exchange.getPrincipal().ofType(SignedIn.class);
    }

    private SessionView nobody() {
        return new SessionView(false, null, null, null, null, null, clock.now().toOffsetDateTime(), null, null, null);
    }

    private SessionView view(SignedIn person) {
        var login = person.login();
        return new SessionView(
                true,
                login.subject(),
                login.name(),
                login.method().map(LoginMethod::text).orElse("none"),
                login.identityProvider(),
                clock.at(login.signedInAt()).toOffsetDateTime(),
                clock.now().toOffsetDateTime(),
                person.csrfToken(),
                table.sections().stream().map(it -> view(it, person)).toList(),
                waysIn.waysIn().stream()
                        .map(it ->
                                new WayInView(it.id(), it.title(), it.method().text(), it.available()))
                        .toList());
    }

    private SectionView view(Section section, SignedIn person) {
        var admission = person.login().admittedTo(section, time.instant());
        return new SectionView(
                section.id(), section.title(), admission == Admission.OPEN, text(admission), section.openedByText());
    }

    static String text(Admission admission) {
        return admission.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
