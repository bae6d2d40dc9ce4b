package lv.ogresnamsaimnieks.gateway.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Brings a request that was away in the store or at Keycloak back to the thread of its own connection. An answer written
 * from another thread can leave the connection deaf (reactor-netty#4361, in 1.3.7), and costs a wake-up more.
 */
public final class OwnThread {

    private static final Map<Executor, Scheduler> SCHEDULERS = new ConcurrentHashMap<>();

    /** The same answer, on the thread of the request's connection. */
    public static <T> Mono<T> back(ServerWebExchange exchange, Mono<T> away) {
        var request = exchange.getRequest();
        while (request instanceof ServerHttpRequestDecorator decorated) {
            request = decorated.getDelegate();
        }
        if (!(request instanceof AbstractServerHttpRequest plain
                && plain.getNativeRequest() instanceof HttpServerRequest netty)) {
            return away;
        }
        var scheduler = new AtomicReference<Scheduler>();
        netty.withConnection(it -> scheduler.set(
                SCHEDULERS.computeIfAbsent(it.channel().eventLoop(), loop -> Schedulers.fromExecutor(loop, true))));
        return away.publishOn(scheduler.get());
    }

    private OwnThread() {}
}
