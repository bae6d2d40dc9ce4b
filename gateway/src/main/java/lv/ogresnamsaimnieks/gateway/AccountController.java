package lv.ogresnamsaimnieks.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.ogresnamsaimnieks.gateway.session.Keycloak;
import lv.ogresnamsaimnieks.gateway.session.OpenSession;
import lv.ogresnamsaimnieks.gateway.session.OwnAccount;
import lv.ogresnamsaimnieks.gateway.session.SessionCookie;
import lv.ogresnamsaimnieks.gateway.session.Sessions;
import lv.ogresnamsaimnieks.gateway.session.SignedIn;
import lv.ogresnamsaimnieks.gateway.session.WaysIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The part of “Uzstādījumi” that the gateway and Keycloak know: ways in, sessions, the end of the account. {@link
 * SectionGate} lets in and hands over who asks.
 */
@RestController
@RequestMapping("/api/settings")
class AccountController {

    /** What a person has to type to close the account. */
    private static final String CLOSE = "SLĒGT KONTU";

    private final Sessions sessions;
    private final Keycloak keycloak;
    private final SessionCookie cookie;
    private final WaysIn waysIn;
    private final PortalClock shown;
    private final Clock clock;

    AccountController(
            Sessions sessions, Keycloak keycloak, SessionCookie cookie, WaysIn waysIn, PortalClock shown, Clock clock) {
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.cookie = cookie;
        this.waysIn = waysIn;
        this.shown = shown;
        this.clock = clock;
    }

    /** The account's address and password, and each way in there is with what is known of its use. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountView(
            @Nullable String email,
            @Nullable String emailToConfirm,
            @Nullable OffsetDateTime passwordChangedAt,
            boolean fresh,
            List<WayView> ways) {}

    /** A bank or a kind of eParaksts; {@code state} is {@code unused}, {@code on} or {@code off}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WayView(
            String id,
            String title,
            String method,
            boolean available,
            String state,
            @Nullable OffsetDateTime since,
            @Nullable OffsetDateTime used) {}

    record SessionsView(List<SessionView> sessions) {}

    /** Device and browser in lower case, like {@code phone} and {@code chrome}; {@code unknown} where none was told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(
            String id,
            String device,
            String browser,
            @Nullable String loginMethod,
            @Nullable String identityProvider,
            OffsetDateTime since,
            OffsetDateTime used,
            boolean current) {}

    /** Where the browser goes now that the session is over. */
    record GoTo(String goTo) {}

    record Closing(@Nullable String confirmation) {}

    @GetMapping("/account")
    Mono<AccountView> account(@RequestAttribute SignedIn person) {
        return keycloak.account(person).map(it -> view(it, person));
    }

    @PutMapping("/ways/{way}")
    Mono<ResponseEntity<Void>> turnOn(
            @PathVariable String way, @RequestAttribute SignedIn person, ServerWebExchange exchange) {
        return ifFresh(
                person,
                exchange,
                Mono.defer(() -> keycloak.turnOn(person, known(way)).thenReturn(done())));
    }

    @DeleteMapping("/ways/{way}")
    Mono<ResponseEntity<Void>> turnOff(
            @PathVariable String way, @RequestAttribute SignedIn person, ServerWebExchange exchange) {
        return ifFresh(
                person,
                exchange,
                Mono.defer(() -> keycloak.turnOff(person, known(way)).thenReturn(done())));
    }

    @GetMapping("/sessions")
    Mono<SessionsView> sessions(@RequestAttribute SignedIn person) {
        return sessions.of(person).map(this::view).collectList().map(SessionsView::new);
    }

    /** Ends one session of the person's own; another person's is as little there as none. */
    @DeleteMapping("/sessions/{id}")
    Mono<ResponseEntity<Void>> end(@PathVariable String id, @RequestAttribute SignedIn person) {
        return sessions.endOneOf(person, id)
                .switchIfEmpty(Mono.error(AccountController::notFound))
                .filter(it -> !it.isEmpty() && !it.equals(person.login().keycloakSession()))
                .flatMap(it -> keycloak.endSession(person, it))
                .thenReturn(done());
    }

    /** “Iziet visur”: Keycloak's sessions first, with whose token it is asked, then ours. */
    @DeleteMapping("/sessions")
    Mono<GoTo> endAll(@RequestAttribute SignedIn person, ServerWebExchange exchange) {
        return keycloak.endAllSessions(person)
                .then(sessions.endAllOfAccount(person.login().subject()))
                .then(Mono.fromRunnable(() -> cookie.forget(exchange)))
                .thenReturn(new GoTo("/"));
    }

    /** Closes the account of somebody who has just signed in and typed that they mean it. */
    @PostMapping("/closing")
    Mono<ResponseEntity<GoTo>> close(
            @RequestBody Closing closing, @RequestAttribute SignedIn person, ServerWebExchange exchange) {
        if (!CLOSE.equals(Optional.ofNullable(closing.confirmation())
                .map(it -> it.strip().toUpperCase(Locale.forLanguageTag("lv")))
                .orElse(""))) {
            return Problem.INVALID_INPUT
                    .write(
                            exchange,
                            Map.of(
                                    "errors",
                                    List.of(Map.of(
                                            "field",
                                            "confirmation",
                                            "code",
                                            "malformed",
                                            "message",
                                            "Lai slēgtu kontu, ierakstiet: " + CLOSE))))
                    .then(Mono.empty());
        }
        return ifFresh(
                person,
                exchange,
                keycloak.close(person)
                        .then(sessions.endAllOfAccount(person.login().subject()))
                        .then(Mono.fromRunnable(() -> cookie.forget(exchange)))
                        .thenReturn(ResponseEntity.ok(new GoTo("/konts-slegts"))));
    }

    private <T> Mono<ResponseEntity<T>> ifFresh(
            SignedIn person, ServerWebExchange exchange, Mono<ResponseEntity<T>> command) {
        return person.login().isFresh(clock.instant())
                ? command
                : Problem.SIGN_IN_TOO_OLD.write(exchange).then(Mono.empty());
    }

    private String known(String way) {
        return waysIn.waysIn().stream()
                .map(WaysIn.WayIn::id)
                .filter(way::equals)
                .findFirst()
                .orElseThrow(AccountController::notFound);
    }

    private AccountView view(OwnAccount account, SignedIn person) {
        return new AccountView(
                account.email(),
                account.emailToConfirm(),
                shown(account.passwordChangedAt()),
                person.login().isFresh(clock.instant()),
                waysIn.waysIn().stream()
                        .map(it -> view(it, account.way(it.id())))
                        .toList());
    }

    private WayView view(WaysIn.WayIn way, Optional<OwnAccount.Way> used) {
        return new WayView(
                way.id(),
                way.title(),
                way.method().text(),
                way.available(),
                used.map(it -> it.on() ? "on" : "off").orElse("unused"),
                shown(used.map(OwnAccount.Way::since).orElse(null)),
                shown(used.map(OwnAccount.Way::used).orElse(null)));
    }

    private SessionView view(OpenSession session) {
        return new SessionView(
                session.id(),
                text(session.device().kind()),
                text(session.device().browser()),
                session.loginMethod(),
                session.identityProvider(),
                shown.at(session.since()).toOffsetDateTime(),
                shown.at(session.used()).toOffsetDateTime(),
                session.current());
    }

    private @Nullable OffsetDateTime shown(@Nullable Instant time) {
        return time == null ? null : shown.at(time).toOffsetDateTime();
    }

    private static String text(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }

    private static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().build();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
