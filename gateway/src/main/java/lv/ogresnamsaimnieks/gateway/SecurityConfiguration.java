package lv.ogresnamsaimnieks.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.StaffRole;
import lv.ogresnamsaimnieks.gateway.session.SessionCookie;
import lv.ogresnamsaimnieks.gateway.session.SignIn;
import lv.ogresnamsaimnieks.gateway.session.StaffDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** The sign-in and the pages. The API has gates of its own and does not come this far. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final String SIGN_IN = "/sign-in";
    private static final String SIGN_IN_FAILED = "/pieslegsanas-neizdevas.html";

    /** Endpoints exist only on the port for operations. */
    @Bean
    @Order(1)
    SecurityWebFilterChain operations(ServerHttpSecurity http) {
        return plain(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeExchange(it -> it.anyExchange().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain staff(ServerHttpSecurity http, StaffDoor staff, MeterRegistry meters) {
        return plain(http)
                .securityMatcher(when(SecurityConfiguration::isForStaff))
                .securityContextRepository(staff.cookie())
                .authorizeExchange(it -> it.pathMatchers(HttpMethod.GET, StaffSessionController.SESSION)
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, StaffSessionController.SIGN_OUT)
                        .authenticated()
                        .matchers(when(Pages::isStaffPage))
                        .authenticated()
                        .anyExchange()
                        .denyAll())
                .oauth2Login(it -> {
                    it.authorizationRequestResolver(staff.signIn());
                    it.authorizedClientRepository(staff.cookie());
                    it.authorizationRequestRepository(staff.pending());
                    it.authenticationMatcher(new PathPatternParserServerWebExchangeMatcher(StaffDoor.BACK));
                    it.authenticationSuccessHandler((filters, _) -> {
                        count(meters, StaffRole.LOGIN_METHOD, "succeeded");
                        return Navigation.redirect(filters.getExchange(), staffPage(filters.getExchange()));
                    });
                    it.authenticationFailureHandler((filters, why) -> {
                        count(meters, StaffRole.LOGIN_METHOD, "failed");
                        return failed(filters.getExchange(), staff.cookie(), why, StaffDoor.SIGN_IN, StaffDoor.PAGES);
                    });
                })
                .exceptionHandling(
                        it -> it.authenticationEntryPoint((exchange, _) -> signInFirst(exchange, StaffDoor.SIGN_IN))
                                .accessDeniedHandler((exchange, _) -> Problem.CLOSED.write(exchange)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityWebFilterChain people(
            ServerHttpSecurity http,
            ServerOAuth2AuthorizationRequestResolver signIn,
            ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> pending,
            SessionCookie sessions,
            MeterRegistry meters) {
        return plain(http)
                .securityContextRepository(sessions)
                .authorizeExchange(it -> it.matchers(when(Pages::isPublic))
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, SessionController.SESSION)
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, SessionController.BACK_CHANNEL)
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, SessionController.SIGN_OUT)
                        .authenticated()
                        .matchers(when(OwnRoutes::isOpenTo))
                        .permitAll()
                        .matchers(when(Pages::isPage))
                        .authenticated()
                        .anyExchange()
                        .denyAll())
                .oauth2Login(it -> {
                    it.authorizationRequestResolver(signIn);
                    it.authorizedClientRepository(sessions);
                    it.authorizationRequestRepository(pending);
                    it.authenticationMatcher(new PathPatternParserServerWebExchangeMatcher("/sign-in/done"));
                    it.authenticationSuccessHandler((filters, person) -> {
                        count(meters, method(person), "succeeded");
                        return Navigation.redirect(filters.getExchange(), pageAfter(filters.getExchange()));
                    });
                    it.authenticationFailureHandler((filters, why) -> {
                        count(meters, "none", "failed");
                        return failed(filters.getExchange(), sessions, why, SIGN_IN, "/");
                    });
                })
                .exceptionHandling(it -> it.authenticationEntryPoint((exchange, _) -> signInFirst(exchange, SIGN_IN))
                        .accessDeniedHandler((exchange, _) -> Problem.CLOSED.write(exchange)))
                .build();
    }

    /** The server observes each request already; one observation more per security filter tells nobody anything. */
    @Bean
    SecurityObservationSettings noObservationPerFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Headers and forged writes have places of their own: {@link SecurityHeaders}, {@link SessionController}. */
    private static ServerHttpSecurity plain(ServerHttpSecurity http) {
        return http.requestCache(it -> it.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable);
    }

    /** A page that is being opened goes to the sign-in; a call from a page gets a problem, which the page handles. */
    private static Mono<Void> signInFirst(ServerWebExchange exchange, String signIn) {
        return Pages.isPage(exchange) && Navigation.is(exchange)
                ? Navigation.redirect(exchange, Navigation.toSignIn(exchange, signIn))
                : Problem.NOT_SIGNED_IN.write(exchange, Map.of("signIn", signIn));
    }

    private static Mono<Void> failed(
            ServerWebExchange exchange,
            SessionCookie sessions,
            AuthenticationException why,
            String signIn,
            String home) {
        var code =
                why instanceof OAuth2AuthenticationException it ? it.getError().getErrorCode() : "unknown";
        LOG.warn("A sign-in failed: {}", code);
        if ("authentication_expired"
                .equals(exchange.getRequest().getQueryParams().getFirst("error_description"))) {
            var change = exchange.getAttributeOrDefault(SignIn.CHANGE, "");
            return Navigation.redirect(
                    exchange,
                    signIn + "?to=" + UriUtils.encode(page(exchange), StandardCharsets.UTF_8)
                            + (change.isEmpty() ? "" : "&change=" + change));
        }
        // The way back taken twice, by the browser's button or in a second tab, is no failure for who is signed in.
        return sessions.find(exchange)
                .hasElement()
                .flatMap(signedIn -> Navigation.redirect(exchange, signedIn ? home : SIGN_IN_FAILED));
    }

    private static boolean isForStaff(ServerWebExchange exchange) {
        var path = exchange.getRequest().getURI().getRawPath();
        return StaffDoor.isStaffPage(path)
                || path.equals(StaffDoor.SIGN_IN)
                || path.equals(StaffDoor.BACK)
                || path.equals(StaffSessionController.SESSION)
                || path.equals(StaffSessionController.SIGN_OUT);
    }

    private static String staffPage(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(SignIn.TO, StaffDoor.PAGES);
    }

    /** Says on the page what became of what the person went to Keycloak to change. */
    private static String pageAfter(ServerWebExchange exchange) {
        var page = page(exchange);
        var change = exchange.getAttributeOrDefault(SignIn.CHANGE, "");
        var outcome = exchange.getRequest().getQueryParams().getFirst("kc_action_status");
        return change.isEmpty() || !"success".equals(outcome)
                ? page
                : page + (page.contains("?") ? "&" : "?") + "mainits=" + change;
    }

    private static String page(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(SignIn.TO, "/");
    }

    private static String method(Authentication person) {
        return person.getPrincipal() instanceof OidcUser it
                ? LoginMethod.of(it.getClaimAsString(LoginMethod.CLAIM))
                        .map(LoginMethod::text)
                        .orElse("none")
                : "none";
    }

    private static void count(MeterRegistry meters, String method, String outcome) {
        meters.counter("portal.signins", "method", method, "outcome", outcome).increment();
    }

    private static ServerWebExchangeMatcher when(Predicate<ServerWebExchange> holds) {
        return exchange -> holds.test(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }
}
