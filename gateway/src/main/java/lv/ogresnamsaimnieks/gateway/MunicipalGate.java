package lv.ogresnamsaimnieks.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.gateway.session.SignInSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Other municipal systems at the API: a bearer token with the right scope. Cookies mean nothing here. */
@Component
@Order(FilterOrder.GATES)
class MunicipalGate implements WebFilter {

    static final String PATHS = "/api/municipal/";

    private static final String AUDIENCE = "municipal-api";
    private static final String BEARER = "Bearer ";

    private final ReactiveJwtDecoder tokens;
    private final SectionTable table;
    private final Relay relay;
    private final RateLimit rate;

    MunicipalGate(SignInSettings settings, WebClient http, SectionTable table, Relay relay, Limits limits) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(settings.backEndpoint("certs"))
                .webClient(http)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer().toString()),
                new JwtClaimValidator<@Nullable List<String>>("aud", it -> it != null && it.contains(AUDIENCE))));
        this.tokens = decoder;
        this.table = table;
        this.relay = relay;
        this.rate = new RateLimit(limits.municipal(), System::nanoTime);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getURI().getRawPath().startsWith(PATHS)) {
            return chain.filter(exchange);
        }
        var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return Problem.TOKEN_MISSING.write(exchange);
        }
        return tokens.decode(authorization.substring(BEARER.length()))
                .map(Optional::of)
                .onErrorResume(BadJwtException.class, _ -> Mono.just(Optional.empty()))
                .flatMap(token -> token.isPresent() ? enter(exchange, token.get()) : invalid(exchange));
    }

    private Mono<Void> enter(ServerWebExchange exchange, Jwt token) {
        var request = exchange.getRequest();
        var route = table.municipalRouteOf(
                        request.getMethod().name(), request.getURI().getRawPath())
                .orElse(null);
        if (route == null) {
            return Problem.CLOSED.write(exchange);
        }
        if (!scopes(token).contains(route.scope())) {
            return Problem.SCOPE_MISSING.write(exchange);
        }
        if (!rate.admits(Optional.ofNullable(token.getClaimAsString("azp")).orElse(""))) {
            return Problem.TOO_MANY_REQUESTS.writeRetryAfter(exchange, 1);
        }
        return relay.send(
                exchange, Destination.ofMunicipalSystem(route.service(), token.getTokenValue()), route.maxBytes());
    }

    private static Mono<Void> invalid(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        return Problem.TOKEN_INVALID.write(exchange);
    }

    private static List<String> scopes(Jwt token) {
        var scope = token.getClaimAsString("scope");
        return scope == null ? List.of() : Arrays.asList(scope.split(" ", -1));
    }
}
