package lv.ogresnamsaimnieks.gateway.session;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.access.LoginMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code GET /sign-in?with=<way in>&to=<page>}: to Keycloak and back to the page. With a bank it is a step-up too:
 * {@code prompt=login} makes Keycloak ask again although it knows the person, {@code kc_idp_hint} makes it ask the bank.
 * With {@code change=password} or {@code change=email} it goes to where Keycloak lets a person change that, and back.
 */
public class SignIn implements ServerOAuth2AuthorizationRequestResolver {

    /** The name under which Spring Security knows Keycloak. */
    public static final String REGISTRATION = "portal";

    /** The page to come back to, as a parameter of the request and as an attribute of the exchange. */
    public static final String TO = "to";

    /** What a person asks to change at Keycloak, as a parameter of the request and as an attribute of the exchange. */
    public static final String CHANGE = "change";

    /** Keycloak's own names of what it lets a person change: it asks who they are again if that was a while ago. */
    private static final Map<String, String> CHANGES = Map.of("password", "UPDATE_PASSWORD", "email", "change-email");

    /** A page of ours: one slash, then no second one, no backslash, no scheme. */
    private static final Pattern OWN_PAGE = Pattern.compile("/([A-Za-z0-9_-][^\\\\\\s\\p{Cntrl}]*+)?");

    private static final int LONGEST_PAGE = 1000;

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;
    private final WaysIn waysIn;

    SignIn(ReactiveClientRegistrationRepository registrations, WaysIn waysIn) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.waysIn = waysIn;
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getURI().getRawPath().equals("/sign-in") ? resolve(exchange, REGISTRATION) : Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        var query = exchange.getRequest().getQueryParams();
        var with = query.getFirst("with");
        var to = ownPage(query.getFirst(TO));
        var change = Optional.ofNullable(query.getFirst(CHANGE)).filter(CHANGES::containsKey);
        return requests.resolve(exchange, registration)
                .map(it -> OAuth2AuthorizationRequest.from(it)
                        .attributes(attributes -> {
                            attributes.put(TO, to);
                            attributes.put(CHANGE, change.orElse(""));
                        })
                        .additionalParameters(parameters -> {
                            change.ifPresent(wanted -> parameters.put("kc_action", CHANGES.get(wanted)));
                            var way = waysIn.available(with);
                            way.ifPresent(bank -> parameters.put("kc_idp_hint", bank.id()));
                            if (way.isPresent() || LoginMethod.PASSWORD.text().equals(with)) {
                                parameters.put("prompt", "login");
                            }
                        })
                        .build());
    }

    static String ownPage(@Nullable String page) {
        if (page == null
                || page.length() > LONGEST_PAGE
                || !OWN_PAGE.matcher(page).matches()) {
            return "/";
        }
        try {
            return URI.create(page).toASCIIString();
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}
