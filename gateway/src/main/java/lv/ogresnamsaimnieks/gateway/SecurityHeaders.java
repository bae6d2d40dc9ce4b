package lv.ogresnamsaimnieks.gateway;

import java.net.URI;
import lv.ogresnamsaimnieks.gateway.session.SignInSettings;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What a browser is told never to do with our answers. Said last, so that no service says otherwise. */
@Component
@Order(FilterOrder.HEADERS)
class SecurityHeaders implements WebFilter {

    private static final String NOTHING_BUT_DATA =
            "default-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final boolean secure;
    private final String pages;

    SecurityHeaders(SignInSettings settings) {
        secure = settings.secure();
        pages = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self' "
                + origin(settings.issuer()) + "; frame-ancestors 'none'";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var api = exchange.getRequest().getURI().getRawPath().startsWith("/api/");
        var response = exchange.getResponse();
        response.beforeCommit(() -> {
            say(response, api);
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void say(ServerHttpResponse response, boolean api) {
        var headers = response.getHeaders();
        headers.set("Content-Security-Policy", api ? NOTHING_BUT_DATA : pages);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (api) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            // Cookies are ours to set; those of this answer are added after this.
            headers.remove(HttpHeaders.SET_COOKIE);
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
