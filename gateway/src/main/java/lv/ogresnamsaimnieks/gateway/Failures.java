package lv.ogresnamsaimnieks.gateway;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** What nobody else answered, as a problem. Says in the log what failed, and never whose request it was. */
@Component
@Order(-2)
class Failures implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int WORTH_TRYING_AFTER_SECONDS = 10;

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable why) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(why);
        }
        return switch (why) {
            case ResponseStatusException it
            when it.getStatusCode().is4xxClientError() -> Problem.NOT_FOUND.write(exchange);
            case MongoException it -> unavailable(exchange, it);
            case OAuth2AuthorizationException it -> unavailable(exchange, it);
            case WebClientException it -> unavailable(exchange, it);
            case JwtException it -> unavailable(exchange, it);
            default -> {
                LOG.error("A request failed", why);
                yield Problem.FAILED.write(exchange);
            }
        };
    }

    /** The store or Keycloak: the portal is there, but nobody can be recognised. */
    private static Mono<Void> unavailable(ServerWebExchange exchange, Throwable why) {
        LOG.warn("Nobody can be recognised: {}", why.getClass().getSimpleName());
        return Problem.UNAVAILABLE.writeRetryAfter(exchange, WORTH_TRYING_AFTER_SECONDS);
    }
}
