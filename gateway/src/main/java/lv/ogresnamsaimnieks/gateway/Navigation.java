package lv.ogresnamsaimnieks.gateway;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import lv.ogresnamsaimnieks.access.Section;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** Somebody follows a link or types an address: they are led to a page, where a script would get a problem. */
final class Navigation {

    static boolean is(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        var mode = headers.getFirst("Sec-Fetch-Mode");
        return HttpMethod.GET.equals(exchange.getRequest().getMethod())
                && (mode == null ? headers.getAccept().contains(MediaType.TEXT_HTML) : mode.equals("navigate"));
    }

    static String toSignIn(ServerWebExchange exchange, String signIn) {
        return signIn + "?to=" + here(exchange);
    }

    /** The page that says how the section opens and then leads back here. */
    static String toClosedSection(ServerWebExchange exchange, Section section) {
        return "/sadala-slegta?sadala=" + section.id() + "&to=" + here(exchange);
    }

    static Mono<Void> redirect(ServerWebExchange exchange, String to) {
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        var headers = exchange.getResponse().getHeaders();
        headers.setLocation(URI.create(to));
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        return exchange.getResponse().setComplete();
    }

    private static String here(ServerWebExchange exchange) {
        var uri = exchange.getRequest().getURI();
        var page = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        return UriUtils.encodeQueryParam(page, StandardCharsets.UTF_8)
                .replace("+", "%2B")
                .replace("&", "%26");
    }

    private Navigation() {}
}
