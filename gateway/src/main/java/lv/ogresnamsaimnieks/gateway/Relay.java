package lv.ogresnamsaimnieks.gateway;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** The way from the gates to the routes: no longer than its gate allows, and past the filters that are for pages. */
@Component
class Relay {

    private final DispatcherHandler routes;

    Relay(@Qualifier("webHandler") DispatcherHandler routes) {
        this.routes = routes;
    }

    Mono<Void> send(ServerWebExchange exchange, Destination destination, DataSize longest) {
        var headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() > longest.toBytes()) {
            return Problem.TOO_LARGE.write(exchange);
        }
        destination.put(exchange);
        // A declared length is kept by the protocol itself; an undeclared one has to be counted.
        return routes.handle(
                headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)
                        ? exchange.mutate()
                                .request(new Counted(exchange.getRequest(), longest.toBytes()))
                                .build()
                        : exchange);
    }

    /** The body turned out to be longer than it may be. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("the body is too large", null, false, false);
        }
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final long longest;

        Counted(ServerHttpRequest request, long longest) {
            super(request);
            this.longest = longest;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var left = new long[] {longest};
                return super.getBody().handle((DataBuffer buffer, SynchronousSink<DataBuffer> sink) -> {
                    left[0] -= buffer.readableByteCount();
                    if (left[0] < 0) {
                        DataBufferUtils.release(buffer);
                        sink.error(new TooLarge());
                    } else {
                        sink.next(buffer);
                    }
                });
            });
        }
    }
}
