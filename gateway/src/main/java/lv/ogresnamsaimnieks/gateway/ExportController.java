package lv.ogresnamsaimnieks.gateway;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import lv.ogresnamsaimnieks.gateway.session.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET /api/settings/export}: the copy of a person's data, as a download. */
@RestController
class ExportController {

    private final Export export;
    private final PortalClock clock;

    ExportController(Export export, PortalClock clock) {
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/api/settings/export")
    Mono<Void> export(@RequestAttribute SignedIn person, ServerWebExchange exchange) {
        if (!export.mayBegin(person)) {
            return Navigation.is(exchange)
                    ? Navigation.redirect(exchange, "/uzstadijumi?kopija=velak#mani-dati")
                    : Problem.TOO_MANY_REQUESTS.writeRetryAfter(exchange, (int) Export.BETWEEN.toSeconds());
        }
        var headers = exchange.getResponse().getHeaders();
        headers.setContentType(MediaType.valueOf("application/zip"));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(
                        "mani-dati-%s.zip".formatted(DateTimeFormatter.ISO_LOCAL_DATE.format(clock.now())),
                        StandardCharsets.UTF_8)
                .build());
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        return exchange.getResponse().writeWith(export.of(person));
    }
}
