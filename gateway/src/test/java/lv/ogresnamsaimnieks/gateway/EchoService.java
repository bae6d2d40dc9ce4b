package lv.ogresnamsaimnieks.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A service that shows what it was sent; its query makes it slow, leaky or impolite. */
class EchoService implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    EchoService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often a path was asked for. */
    int asked(String path) {
        return asked.getOrDefault(path, new AtomicInteger()).get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        var times = asked.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        if ((query.equals("hang-up-once") && times == 1) || query.equals("hang-up")) {
            exchange.close();
            return;
        }
        if (query.startsWith("wait=")) {
            pause(Long.parseLong(query.substring("wait=".length())));
        }
        var length = 0L;
        try (var body = exchange.getRequestBody()) {
            length = body.readAllBytes().length;
        }
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Set-Cookie", "session=planted");
        exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
        if (query.equals("drip")) {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 4; i++) {
                    out.write("....".getBytes(UTF_8));
                    out.flush();
                    pause(500);
                }
            }
            return;
        }
        var answer = JSON.writeValueAsBytes(Map.of("path", path, "query", query, "headers", headers, "bytes", length));
        exchange.sendResponseHeaders(query.equals("fail") ? 500 : 200, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
