package lv.ogresnamsaimnieks.gateway.session;

import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET /sign-in/staff?to=<page>}: the manager's staff to Keycloak and back to their page. */
final class StaffSignIn implements ServerOAuth2AuthorizationRequestResolver {

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    StaffSignIn(ReactiveClientRegistrationRepository registrations) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return exchange.getRequest().getURI().getRawPath().equals(StaffDoor.SIGN_IN)
                ? resolve(exchange, StaffDoor.REGISTRATION)
                : Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        var to = staffPage(SignIn.ownPage(exchange.getRequest().getQueryParams().getFirst(SignIn.TO)));
        return requests.resolve(exchange, registration)
                .map(it -> OAuth2AuthorizationRequest.from(it)
                        .attributes(attributes -> attributes.put(SignIn.TO, to))
                        .build());
    }

    private static String staffPage(String page) {
        return StaffDoor.isStaffPage(page.split("[?#]", 2)[0]) ? page : StaffDoor.PAGES;
    }
}
