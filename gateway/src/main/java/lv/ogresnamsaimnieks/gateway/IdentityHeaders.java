package lv.ogresnamsaimnieks.gateway;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What says who is there comes from us alone: of the sender's headers only the known harmless ones travel on. */
@Component
class IdentityHeaders implements HttpHeadersFilter, Ordered {

    private static final Set<String> HARMLESS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "api-version",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "range",
            "user-agent",
            "x-purpose"); // why somebody of the staff asks; what it says is written down and decides nothing

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        sent.forEach((name, values) -> {
            if (HARMLESS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.addAll(name, values);
            }
        });
        Destination.of(exchange).ifPresent(it -> {
            var token = it.token();
            if (token != null) {
                headers.setBearerAuth(token);
            }
        });
        return headers;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
