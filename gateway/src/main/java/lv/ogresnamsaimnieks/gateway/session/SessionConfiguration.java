package lv.ogresnamsaimnieks.gateway.session;

import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);
    private static final int STORE_ANSWERS_WITHIN_SECONDS = 5;
    private static final Duration KEYCLOAK_ANSWERS_WITHIN = Duration.ofSeconds(10);

    /** Who waits for a page does not wait half a minute for a store that is down. */
    @Bean
    MongoClientSettingsBuilderCustomizer patience() {
        return it -> it.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(STORE_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS))
                .timeout(STORE_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    @Bean
    Sessions sessions(MongoClient mongo, SignInSettings settings, Clock clock) {
        var documents = mongo.getDatabase("gateway").getCollection("sessions");
        return new Sessions(documents, clock, settings.idle(), settings.longest(), settings.cache());
    }

    @Bean
    StaffDoor staffDoor(
            MongoClient mongo,
            SignInSettings settings,
            WebClient http,
            ReactiveClientRegistrationRepository registrations,
            Clock clock) {
        var staff = settings.staff();
        var registration = staffRegistration(settings);
        var documents = mongo.getDatabase("gateway").getCollection("staffSessions");
        var sessions = new Sessions(documents, clock, staff.idle(), staff.longest(), settings.cache());
        var cookie = new SessionCookie(sessions, settings, clock, "staff-session");
        var keycloak =
                new Keycloak(sessions, cookie, refreshing(http), http, registration, settings, clock, StaffDoor.PAGES);
        return new StaffDoor(
                sessions, cookie, keycloak, new StaffSignIn(registrations), new PendingSignIns(settings, registration));
    }

    /** Tries, and lets the gateway start without the store: who is not signed in still sees the public pages. */
    @Bean
    ApplicationRunner indexes(Sessions sessions, StaffDoor staff) {
        return _ -> sessions.createIndexes()
                .then(staff.sessions().createIndexes())
                .subscribe(
                        _ -> {}, why -> LOG.warn("The indexes of the sessions could not be made: {}", why.toString()));
    }

    @Bean
    SessionCookie sessionCookie(Sessions sessions, SignInSettings settings, Clock clock) {
        return new SessionCookie(sessions, settings, clock, "session");
    }

    /** The way to Keycloak; it does not wait for ever. */
    @Bean
    WebClient http() {
        return WebClient.builder()
                .clientConnector(
                        new ReactorClientHttpConnector(HttpClient.create().responseTimeout(KEYCLOAK_ANSWERS_WITHIN)))
                .build();
    }

    @Bean
    Keycloak keycloak(
            Sessions sessions,
            SessionCookie cookie,
            WebClient http,
            ClientRegistration registration,
            SignInSettings settings,
            Clock clock) {
        return new Keycloak(sessions, cookie, refreshing(http), http, registration, settings, clock, "/");
    }

    private static WebClientReactiveRefreshTokenTokenResponseClient refreshing(WebClient http) {
        var tokens = new WebClientReactiveRefreshTokenTokenResponseClient();
        tokens.setWebClient(http);
        return tokens;
    }

    @Bean
    LogoutTokens logoutTokens(SignInSettings settings, WebClient http, Clock clock) {
        return new LogoutTokens(settings, http, clock);
    }

    @Bean
    ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> pendingSignIns(
            SignInSettings settings, ClientRegistration registration) {
        return new PendingSignIns(settings, registration);
    }

    @Bean
    ServerOAuth2AuthorizationRequestResolver signIn(ReactiveClientRegistrationRepository registrations, WaysIn waysIn) {
        return new SignIn(registrations, waysIn);
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes(WebClient http) {
        var codes = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        codes.setWebClient(http);
        return codes;
    }

    @Bean
    ClientRegistration registration(SignInSettings settings) {
        return registration(SignIn.REGISTRATION, settings, "/sign-in/done")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .build();
    }

    @Bean
    ReactiveClientRegistrationRepository registrations(ClientRegistration registration, SignInSettings settings) {
        return new InMemoryReactiveClientRegistrationRepository(registration, staffRegistration(settings));
    }

    private static ClientRegistration staffRegistration(SignInSettings settings) {
        return registration(StaffDoor.REGISTRATION, settings, StaffDoor.BACK)
                .clientId(settings.staff().clientId())
                .clientSecret(settings.staff().clientSecret())
                .build();
    }

    /** Keycloak's addresses by hand: discovery would make the gateway wait for Keycloak at its start. */
    private static ClientRegistration.Builder registration(String id, SignInSettings settings, String back) {
        return ClientRegistration.withRegistrationId(id)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.origin() + back)
                .scope("openid", "profile")
                .issuerUri(settings.issuer().toString())
                .authorizationUri(settings.endpoint("auth"))
                .tokenUri(settings.backEndpoint("token"))
                .jwkSetUri(settings.backEndpoint("certs"))
                .userNameAttributeName("sub");
    }
}
