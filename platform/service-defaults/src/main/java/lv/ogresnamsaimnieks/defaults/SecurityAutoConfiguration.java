package lv.ogresnamsaimnieks.defaults;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lv.ogresnamsaimnieks.access.Admission;
import lv.ogresnamsaimnieks.access.Desk;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.MunicipalRoute;
import lv.ogresnamsaimnieks.access.Section;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.access.StaffRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may ask a service: the same table that the gateway decides by, checked again, since the network proves nothing.
 * What the table does not name for this service is closed.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(SectionTable.class)
class SecurityAutoConfiguration {

    /** Tokens live by the real time, whatever the portal's is. */
    private static final Clock TOKENS_TIME = Clock.systemUTC();

    /** The audience of tokens of people, and of the identity server itself. */
    static final String PEOPLE = "portal-services";

    /** The audience of tokens of other municipal systems. */
    static final String SYSTEMS = "municipal-api";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SectionTable table,
            JsonMapper json,
            ObjectProvider<Auditing> auditing,
            @Value("${portal.service}") String service)
            throws Exception {
        var problems = new SecurityProblems(table, json, auditing);
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(it -> it.requestMatchers("/actuator/**")
                        .permitAll()
                        .anyRequest()
                        .access((who, request) ->
                                new AuthorizationDecision(mayEnter(who.get(), request.getRequest(), table, service))))
                .oauth2ResourceServer(
                        it -> it.jwt(_ -> {}).authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .exceptionHandling(it -> it.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** Each request is observed as a whole; one observation more for every filter tells nobody anything. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(@Value("${portal.issuer}") String issuer, @Value("${portal.back-channel}") String backChannel) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(backChannel + "/protocol/openid-connect/certs")
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(List.of(JwtValidators.createDefaultWithIssuer(issuer))));
        return decoder;
    }

    private static boolean mayEnter(
            Authentication who, HttpServletRequest request, SectionTable table, String service) {
        var path = request.getRequestURI();
        if (table.publicRouteOf(request.getMethod(), path)
                .filter(it -> it.service().equals(service))
                .isPresent()) {
            return true;
        }
        if (!(who instanceof JwtAuthenticationToken token)) {
            return false;
        }
        if (path.startsWith("/internal/")) {
            return isFor(token, PEOPLE) && has(token, "SCOPE_registration");
        }
        return table.municipalRouteOf(request.getMethod(), path)
                        .filter(it -> it.service().equals(service))
                        .filter(it -> isOpen(it, token))
                        .isPresent()
                || table.sectionOf(path)
                        .filter(it -> it.service().equals(service))
                        .filter(it -> isOpen(it, token))
                        .isPresent()
                || table.deskOf(path)
                        .filter(it -> it.service().equals(service))
                        .filter(it -> isOpen(it, token, request.getMethod()))
                        .isPresent();
    }

    private static boolean isOpen(MunicipalRoute route, JwtAuthenticationToken token) {
        return isFor(token, SYSTEMS) && has(token, route.authority());
    }

    private static boolean isOpen(Section section, JwtAuthenticationToken token) {
        return isFor(token, PEOPLE)
                && section.admits(
                                LoginMethod.of(token.getToken().getClaimAsString(LoginMethod.CLAIM))
                                        .orElse(null),
                                token.getToken().getClaimAsInstant(LoginMethod.STRONG_SIGN_IN_CLAIM),
                                Instant.now(TOKENS_TIME))
                        == Admission.OPEN;
    }

    private static boolean isOpen(Desk desk, JwtAuthenticationToken token, String method) {
        return isFor(token, StaffRole.AUDIENCE)
                && Auditing.staff(token.getToken())
                        .filter(it -> desk.opensTo(it.roles(), method))
                        .isPresent();
    }

    private static boolean isFor(JwtAuthenticationToken token, String audience) {
        var audiences = token.getToken().getAudience();
        return audiences != null && audiences.contains(audience);
    }

    private static boolean has(JwtAuthenticationToken token, String authority) {
        return token.getAuthorities().stream().anyMatch(it -> authority.equals(it.getAuthority()));
    }
}
