package lv.ogresnamsaimnieks.gateway.session;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sign-in between the way to Keycloak and the way back. It travels in a sealed cookie of its own, so that it costs
 * the store nothing (anyone may begin a sign-in), and so that two tabs do not take each other's.
 */
class PendingSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final SignInSettings settings;
    private final ClientRegistration registration;
    private final SessionKey seal;

    /** @param registration who signs in: what was begun for one is of no use to another */
    PendingSignIns(SignInSettings settings, ClientRegistration registration) {
        this.settings = settings;
        this.registration = registration;
        this.seal = new SessionKey("sign-in " + registration.getClientSecret());
    }

    record Pending(
            String state,
            String nonce,
            String verifier,
            String redirect,
            String to,
            @Nullable String change) {}

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        var state = Objects.requireNonNull(request.getState());
        var pending = new Pending(
                state,
                attribute(request, OidcParameterNames.NONCE),
                attribute(request, PkceParameterNames.CODE_VERIFIER),
                Objects.requireNonNull(request.getRedirectUri()),
                attribute(request, SignIn.TO),
                request.getAttribute(SignIn.CHANGE));
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(JSON.writeValueAsBytes(pending)));
        exchange.getResponse().addCookie(cookie(state, value, LONGEST));
        return Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return pending(exchange).map(this::request);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return pending(exchange)
                .doOnNext(it -> exchange.getResponse().addCookie(cookie(it.state(), "", Duration.ZERO)))
                .map(this::request);
    }

    private Mono<Pending> pending(ServerWebExchange exchange) {
        var state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        if (state == null) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(exchange.getRequest().getCookies().getFirst(name(state)))
                .map(it -> seal.open(Base64.getUrlDecoder().decode(it.getValue())))
                .map(it -> JSON.readValue(it, Pending.class))
                .filter(it -> it.state().equals(state))
                .doOnNext(it -> {
                    exchange.getAttributes().put(SignIn.TO, it.to());
                    exchange.getAttributes()
                            .put(SignIn.CHANGE, Optional.ofNullable(it.change()).orElse(""));
                })
                .onErrorComplete(it -> it instanceof IllegalStateException
                        || it instanceof IllegalArgumentException
                        || it instanceof JacksonException);
    }

    private OAuth2AuthorizationRequest request(Pending pending) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(settings.endpoint("auth"))
                .clientId(registration.getClientId())
                .redirectUri(pending.redirect())
                .scope(OidcScopes.OPENID) // without it Spring takes the answer for plain OAuth 2.0
                .state(pending.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId(),
                        OidcParameterNames.NONCE, pending.nonce(),
                        PkceParameterNames.CODE_VERIFIER, pending.verifier()))
                .build();
    }

    private ResponseCookie cookie(String state, String value, Duration age) {
        return ResponseCookie.from(name(state), value)
                .path("/")
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    private String name(String state) {
        return settings.cookie("sign-in-" + Integer.toHexString(state.hashCode()));
    }

    private static String attribute(OAuth2AuthorizationRequest request, String name) {
        return Objects.requireNonNull(request.<String>getAttribute(name), name);
    }
}
