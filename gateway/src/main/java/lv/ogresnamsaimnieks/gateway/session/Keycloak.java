package lv.ogresnamsaimnieks.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a session needs of Keycloak after the sign-in: a new token when the old one is about to expire, and its end. */
public class Keycloak {

    private static final Duration BEFORE_IT_EXPIRES = Duration.ofSeconds(5);

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens;
    private final WebClient http;
    private final ClientRegistration registration;
    private final SignInSettings settings;
    private final Clock clock;
    private final String page;

    /** @param page where the browser goes after the sign-out */
    Keycloak(
            Sessions sessions,
            SessionCookie cookie,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens,
            WebClient http,
            ClientRegistration registration,
            SignInSettings settings,
            Clock clock,
            String page) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
        this.http = http;
        this.registration = registration;
        this.settings = settings;
        this.clock = clock;
        this.page = page;
    }

    /** The person with a token that lasts for this request; empty if Keycloak has ended the session, and so have we. */
    public Mono<SignedIn> fresh(ServerWebExchange exchange, SignedIn person) {
        return lasts(person.login())
                ? Mono.just(person)
                : sessions.renew(person.key(), it -> lasts(it) ? Mono.just(it) : renewed(it))
                        .map(it -> new SignedIn(person.key(), it))
                        .switchIfEmpty(Mono.defer(
                                () -> cookie.end(exchange, person.key()).then(Mono.empty())));
    }

    /**
     * Ends both sessions, ours first, and tells where the browser goes then. Keycloak is told directly: a token in an
     * address would stand in histories and logs.
     */
    public Mono<String> signOut(ServerWebExchange exchange, SignedIn person) {
        var refresh = Optional.ofNullable(person.login().refreshToken()).orElse("");
        var told = http.post()
                .uri(settings.backEndpoint("logout"))
                .body(BodyInserters.fromFormData("client_id", registration.getClientId())
                        .with("client_secret", registration.getClientSecret())
                        .with("refresh_token", refresh))
                .retrieve()
                .toBodilessEntity()
                .thenReturn(settings.origin() + page)
                .onErrorReturn(settings.endpoint("logout") + "?client_id=" + registration.getClientId());
        return cookie.end(exchange, person.key()).then(told);
    }

    /** What Keycloak knows of the person's own account. */
    public Mono<OwnAccount> account(SignedIn person) {
        return own(HttpMethod.GET, "", person).bodyToMono(OwnAccount.class);
    }

    /** Lets a bank or a kind of eParaksts open the account again. */
    public Mono<Void> turnOn(SignedIn person, String way) {
        return own(HttpMethod.PUT, "/ways/" + way, person).toBodilessEntity().then();
    }

    /** Lets a bank or a kind of eParaksts open the account no longer. */
    public Mono<Void> turnOff(SignedIn person, String way) {
        return own(HttpMethod.DELETE, "/ways/" + way, person).toBodilessEntity().then();
    }

    /** Ends a session of the person's own at Keycloak, so that its browser is not signed in again without being asked. */
    public Mono<Void> endSession(SignedIn person, String keycloakSession) {
        return own(HttpMethod.DELETE, "/sessions/" + keycloakSession, person)
                .toBodilessEntity()
                .then();
    }

    /** Ends every session of the person's own at Keycloak. */
    public Mono<Void> endAllSessions(SignedIn person) {
        return own(HttpMethod.DELETE, "/sessions", person).toBodilessEntity().then();
    }

    /** Closes the account; Keycloak, too, wants to have been told a moment ago who the person is. */
    public Mono<Void> close(SignedIn person) {
        return own(HttpMethod.DELETE, "", person).toBodilessEntity().then();
    }

    private WebClient.ResponseSpec own(HttpMethod method, String path, SignedIn person) {
        return http.method(method)
                .uri(settings.issuer() + "/own-account" + path)
                .headers(it -> it.setBearerAuth(person.login().accessToken()))
                .retrieve();
    }

    private boolean lasts(Login login) {
        return login.accessTokenLastsUntil(clock.instant().plus(BEFORE_IT_EXPIRES));
    }

    private Mono<Login> renewed(Login login) {
        if (login.refreshToken() == null) {
            return Mono.empty();
        }
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, login.accessToken(), Instant.EPOCH, login.accessTokenExpires());
        var refresh = new OAuth2RefreshToken(login.refreshToken(), null);
        return tokens.getTokenResponse(new OAuth2RefreshTokenGrantRequest(registration, access, refresh))
                .map(it -> {
                    var next = it.getRefreshToken();
                    return login.withTokens(
                            it.getAccessToken().getTokenValue(),
                            Optional.ofNullable(it.getAccessToken().getExpiresAt())
                                    .orElse(Instant.EPOCH),
                            next == null ? null : next.getTokenValue());
                })
                .onErrorResume(
                        OAuth2AuthorizationException.class,
                        it -> it.getError().getErrorCode().equals("invalid_grant") ? Mono.empty() : Mono.error(it));
    }
}
