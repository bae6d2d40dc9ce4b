package lv.ogresnamsaimnieks.gateway.session;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Keycloak's word that a session ended (OpenID Connect Back-Channel Logout 1.0, 2.6). */
public class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration OLDEST = Duration.ofMinutes(2);

    private final ReactiveJwtDecoder tokens;
    private final Set<String> clients;
    private final Clock clock;

    LogoutTokens(SignInSettings settings, WebClient http, Clock clock) {
        this.clock = clock;
        clients = Set.of(settings.clientId(), settings.staff().clientId());
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(settings.backEndpoint("certs"))
                .webClient(http)
                .validateType(false)
                .jwtProcessorCustomizer(it -> it.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer().toString())));
        tokens = decoder;
    }

    /** What was sent is no logout token, or none for us. */
    public static final class Refused extends RuntimeException {
        Refused() {
            super("not a logout token for us");
        }
    }

    /** The session of Keycloak's that ended. */
    public Mono<String> keycloakSession(@Nullable String token) {
        if (token == null) {
            return Mono.error(new Refused());
        }
        return tokens.decode(token)
                .onErrorMap(JwtException.class, _ -> new Refused())
                .filter(this::isForUs)
                .mapNotNull(it -> it.getClaimAsString("sid"))
                .switchIfEmpty(Mono.error(Refused::new));
    }

    private boolean isForUs(Jwt token) {
        var issued = token.getIssuedAt();
        var audience = token.getAudience();
        return audience != null
                && audience.stream().anyMatch(clients::contains)
                && token.getClaim("nonce") == null
                && issued != null
                && issued.isAfter(clock.instant().minus(OLDEST))
                && token.getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT);
    }
}
