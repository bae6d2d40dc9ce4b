package lv.ogresnamsaimnieks.gateway;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * One path, one spelling. Whoever decides, routes and answers must see the same path, so anything that two of them could
 * read differently (encoded letters, slashes and dots, dot segments, dots and spaces at an end, parameters, empty
 * segments) is refused.
 */
@Component
@Order(FilterOrder.PATHS)
class CanonicalPaths implements WebFilter {

    private static final String PLAIN = "-_~!$'()*+,:@=";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isCanonical(exchange.getRequest().getURI().getRawPath())
                ? chain.filter(exchange)
                : Problem.PATH_NOT_CANONICAL.write(exchange);
    }

    /** Read by hand and not by a pattern: a pattern of alternatives overflows the stack on a long path. */
    static boolean isCanonical(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        for (int i = 1; i < path.length(); i++) {
            var it = path.charAt(i);
            var ends = i + 1 == path.length() || path.charAt(i + 1) == '/';
            if (it == '/') {
                if (path.charAt(i - 1) == '/') {
                    return false;
                }
            } else if (it == '%') {
                var octet = octet(path, i);
                i += 2;
                var space = octet == ' ' && i + 1 < path.length() && path.charAt(i + 1) != '/';
                if (octet < 0x80 && !space) {
                    return false;
                }
            } else if (it == '.' ? ends : !isPlain(it)) {
                return false;
            }
        }
        return true;
    }

    /** The value of the escape that begins here, -1 if it is none. */
    private static int octet(String path, int at) {
        if (at + 2 >= path.length()) {
            return -1;
        }
        var high = Character.digit(path.charAt(at + 1), 16);
        var low = Character.digit(path.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isPlain(char it) {
        return (it >= 'a' && it <= 'z')
                || (it >= 'A' && it <= 'Z')
                || (it >= '0' && it <= '9')
                || PLAIN.indexOf(it) >= 0;
    }
}
