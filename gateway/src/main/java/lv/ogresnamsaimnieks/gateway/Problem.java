package lv.ogresnamsaimnieks.gateway;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway itself answers when it does not answer what was asked for (RFC 9457). */
enum Problem {
    PATH_NOT_CANONICAL(
            HttpStatus.BAD_REQUEST, "Adrese nav pareiza", "Adrese nav uzrakstīta tās vienīgajā pieļautajā veidā."),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Pieprasījums nav derīgs", "Šādu pieprasījumu portāls nesaprot."),
    INVALID_INPUT(HttpStatus.BAD_REQUEST, "Ievadītie dati nav derīgi", "Lūdzu, izlabojiet norādītos laukus."),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Jāpieslēdzas", "Lūdzu, pieslēdzieties portālam."),
    TOKEN_MISSING(
            HttpStatus.UNAUTHORIZED, "Nav piekļuves marķiera", "Šim pieprasījumam vajadzīgs piekļuves marķieris."),
    TOKEN_INVALID(
            HttpStatus.UNAUTHORIZED,
            "Piekļuves marķieris neder",
            "Piekļuves marķieris ir beidzies vai nav šim portālam."),
    SCOPE_MISSING(HttpStatus.FORBIDDEN, "Nav atļaujas", "Piekļuves marķieris šo darbību neatļauj."),
    SECTION_CLOSED(HttpStatus.FORBIDDEN, "Sadaļa nav pieejama", "Ar šo pieslēgšanās veidu sadaļa nav pieejama."),
    DESK_CLOSED(HttpStatus.FORBIDDEN, "Darba vieta nav pieejama", "Jūsu lomām šī darba vieta nav pieejama šādi."),
    SIGN_IN_TOO_OLD(
            HttpStatus.FORBIDDEN, "Jāpieslēdzas vēlreiz", "Šai darbībai lūdzam vēlreiz apliecināt, ka tas esat Jūs."),
    CSRF(HttpStatus.FORBIDDEN, "Lapa ir novecojusi", "Lūdzu, atveriet lapu no jauna un mēģiniet vēlreiz."),
    CLOSED(HttpStatus.FORBIDDEN, "Nav pieejams", "Šeit nekas nav pieejams."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Nav atrasts", "Tas, ko meklējat, nav atrasts."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Pieprasījums ir par lielu", "Lūdzu, sūtiet mazāk datu vienā reizē."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS, "Pārāk daudz pieprasījumu", "Lūdzu, uzgaidiet brīdi un mēģiniet vēlreiz."),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "Radās kļūda", "Lūdzu, mēģiniet vēlreiz vēlāk."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Īslaicīgi nav pieejams",
            "Šī portāla daļa pašlaik neatbild. Lūdzu, mēģiniet vēlāk.");

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpStatus status;
    private final String title;
    private final String detail;

    Problem(HttpStatus status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    Mono<Void> write(ServerWebExchange exchange) {
        return write(exchange, Map.of());
    }

    /** With members of its own, which may replace the usual ones. */
    Mono<Void> write(ServerWebExchange exchange, Map<String, ?> more) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        members.put("title", title);
        members.put("status", status.value());
        members.put("detail", detail);
        members.putAll(more);
        var response = exchange.getResponse();
        response.setStatusCode(status);
        var headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        var body = JSON.writeValueAsBytes(members);
        headers.setContentLength(body.length);
        return HttpMethod.HEAD.equals(exchange.getRequest().getMethod())
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** With the time after which it is worth trying again. */
    Mono<Void> writeRetryAfter(ServerWebExchange exchange, int seconds) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return write(exchange);
    }
}
