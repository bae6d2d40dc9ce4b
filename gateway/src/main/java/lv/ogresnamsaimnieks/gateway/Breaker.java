package lv.ogresnamsaimnieks.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Leaves a service alone that does not answer. A read is tried once more if the connection broke, a write never. */
class Breaker implements GatewayFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);
    private static final int WORTH_TRYING_AFTER_SECONDS = 10;

    private final CircuitBreaker breaker;

    Breaker(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var once = chain.filter(exchange).transformDeferred(CircuitBreakerOperator.of(breaker));
        var tried = HttpMethod.GET.equals(exchange.getRequest().getMethod())
                ? once.retryWhen(Retry.max(1)
                        .filter(IOException.class::isInstance)
                        .doBeforeRetry(_ -> ServerWebExchangeUtils.reset(exchange))
                        .onRetryExhaustedThrow((_, last) -> last.failure()))
                : once;
        return tried.onErrorResume(why -> instead(exchange, why));
    }

    private Mono<Void> instead(ServerWebExchange exchange, Throwable why) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(why);
        }
        if (why instanceof Relay.TooLarge) {
            return Problem.TOO_LARGE.write(exchange);
        }
        LOG.warn("{} does not answer: {}", breaker.getName(), why.getClass().getSimpleName());
        return Problem.UNAVAILABLE.writeRetryAfter(exchange, WORTH_TRYING_AFTER_SECONDS);
    }
}
