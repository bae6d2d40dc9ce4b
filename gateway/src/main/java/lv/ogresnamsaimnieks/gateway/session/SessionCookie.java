package lv.ogresnamsaimnieks.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Turns what Spring Security knows after a sign-in into a session with a cookie, and the cookie back into the person.
 * Every sign-in makes a new session and ends the one before.
 */
public class SessionCookie implements ServerSecurityContextRepository, ServerOAuth2AuthorizedClientRepository {

    private static final String TOKENS = SessionCookie.class.getName() + ".tokens";

    private final Sessions sessions;
    private final SignInSettings settings;
    private final Clock clock;
    private final String name;

    SessionCookie(Sessions sessions, SignInSettings settings, Clock clock, String name) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
        this.name = settings.cookie(name);
    }

    /** Who sent the request; empty for nobody. */
    public Mono<SignedIn> find(ServerWebExchange exchange) {
        var key = key(exchange);
        if (key == null) {
            return Mono.empty();
        }
        var seen = sessions.seen(key);
        return seen == null ? sessions.find(key).map(it -> new SignedIn(key, it)) : Mono.just(new SignedIn(key, seen));
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return find(exchange).map(SecurityContextImpl::new);
    }

    /** Begins a session after a sign-in; ends the one there is if nobody is given. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        var former = Mono.justOrEmpty(key(exchange)).flatMap(sessions::end);
        if (context == null || !(context.getAuthentication() instanceof OAuth2AuthenticationToken person)) {
            return former.then(Mono.fromRunnable(() -> forget(exchange)));
        }
        OAuth2AuthorizedClient tokens = exchange.getRequiredAttribute(TOKENS);
        var login = login((OidcUser) Objects.requireNonNull(person.getPrincipal()), tokens);
        return former.then(sessions.open(
                        login, Device.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT))))
                .doOnNext(key -> exchange.getResponse().addCookie(cookie(key.cookie(), null)))
                .then();
    }

    /** Comes just before {@link #save}: the tokens wait for the person. */
    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication who, ServerWebExchange exchange) {
        exchange.getAttributes().put(TOKENS, client);
        return Mono.empty();
    }

    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String id, Authentication who, ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(String id, Authentication who, ServerWebExchange exchange) {
        return Mono.empty();
    }

    Mono<Void> end(ServerWebExchange exchange, SessionKey key) {
        return sessions.end(key).then(Mono.fromRunnable(() -> forget(exchange)));
    }

    /** Takes the cookie back from the browser. */
    public void forget(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie("", Duration.ZERO));
    }

    @Nullable
    SessionKey key(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(name);
        return cookie == null ? null : SessionKey.of(cookie.getValue()).orElse(null);
    }

    private ResponseCookie cookie(String value, @Nullable Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax");
        return (age == null ? cookie : cookie.maxAge(age)).build();
    }

    private Login login(OidcUser person, OAuth2AuthorizedClient tokens) {
        var access = tokens.getAccessToken();
        var refresh = tokens.getRefreshToken();
        var token = AccessToken.of(access.getTokenValue());
        return new Login(
                Objects.requireNonNull(person.getSubject()),
                Optional.ofNullable(person.getClaimAsString("sid")).orElse(""),
                Optional.ofNullable(person.getFullName()).orElse(""),
                token.loginMethod(),
                token.identityProvider(),
                token.strongAuthTime(),
                token.authTime(),
                clock.instant(),
                access.getTokenValue(),
                Optional.ofNullable(access.getExpiresAt()).orElse(Instant.EPOCH),
                refresh == null ? null : refresh.getTokenValue(),
                token.staffRoles());
    }
}
