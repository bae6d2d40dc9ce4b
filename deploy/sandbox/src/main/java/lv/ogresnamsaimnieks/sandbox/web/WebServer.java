package lv.ogresnamsaimnieks.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import lv.ogresnamsaimnieks.sandbox.bank.Fields;

/** The web side of the sandbox, on the loopback address only. */
public final class WebServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());
    private static final int LONGEST_FORM = 64 * 1024;

    private final HttpServer server;

    private WebServer(HttpServer server) {
        this.server = server;
    }

    public static WebServer start(int port, Function<Request, Reply> site) {
        // Without it the JDK's server waits 40 ms before it sends the end of an answer on a kept connection.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> serve(exchange, site));
            server.start();
            return new WebServer(server);
        } catch (IOException taken) {
            throw new UncheckedIOException("port " + port + ": " + taken.getMessage(), taken);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void serve(HttpExchange exchange, Function<Request, Reply> site) throws IOException {
        try (exchange) {
            var reply = reply(exchange, site);
            var headers = exchange.getResponseHeaders();
            reply.headers().forEach(headers::set);
            headers.set("X-Content-Type-Options", "nosniff");
            var bodiless = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
            exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
            if (!bodiless) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private static Reply reply(HttpExchange exchange, Function<Request, Reply> site) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LONGEST_FORM + 1);
        if (body.length > LONGEST_FORM) {
            return Reply.of(413, "text/plain; charset=utf-8", "Forma ir pārāk liela.");
        }
        var address = exchange.getRequestURI();
        Request request;
        try {
            request = new Request(
                    exchange.getRequestMethod().toUpperCase(Locale.ROOT),
                    address.getPath(),
                    Fields.parse(Optional.ofNullable(address.getRawQuery()).orElse("")),
                    Fields.parse(new String(body, StandardCharsets.UTF_8)),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                            .orElse(""));
        } catch (IllegalArgumentException unreadable) {
            return Reply.of(400, "text/plain; charset=utf-8", "Forma nav lasāma.");
        }
        try {
            return site.apply(request);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, request.method() + " " + request.path(), failure);
            return Reply.of(500, "text/plain; charset=utf-8", "Kļūda smilškastē.");
        }
    }
}
