package lv.ogresnamsaimnieks.gateway;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import lv.ogresnamsaimnieks.access.SectionTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Anybody at the few routes that are open to everybody. Cookies and tokens mean nothing here, nothing may be sent, and
 * one address may not ask often enough to try numbers out.
 */
@Component
@Order(FilterOrder.GATES)
class PublicGate implements WebFilter {

    private static final DataSize NOTHING = DataSize.ofBytes(0);

    /** Whoever has an IPv6 address has this much of it and everything below, in bytes. */
    private static final int NETWORK = 8;

    private final SectionTable table;
    private final Relay relay;
    private final RateLimit rate;

    PublicGate(SectionTable table, Relay relay, Limits limits) {
        this.table = table;
        this.relay = relay;
        this.rate = new RateLimit(limits.visitor(), System::nanoTime);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var route = table.publicRouteOf(
                        request.getMethod().name(), request.getURI().getRawPath())
                .orElse(null);
        if (route == null) {
            return chain.filter(exchange);
        }
        if (!rate.admits(sender(request.getRemoteAddress()))) {
            return Problem.TOO_MANY_REQUESTS.writeRetryAfter(exchange, 1);
        }
        return relay.send(exchange, Destination.ofVisitor(route.service()), NOTHING);
    }

    /** Whoever has no address is one sender with all others who have none. */
    static String sender(@Nullable InetSocketAddress from) {
        return Optional.ofNullable(from)
                .map(InetSocketAddress::getAddress)
                .map(PublicGate::network)
                .orElse("");
    }

    private static String network(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
    }
}
