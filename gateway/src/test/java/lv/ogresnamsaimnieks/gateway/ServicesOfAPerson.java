package lv.ogresnamsaimnieks.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All services at once, of a person with three properties (one of them sold) and ten years of bills. */
final class ServicesOfAPerson implements AutoCloseable {

    static final int MONTHS = 120;
    static final List<String> PROPERTIES = List.of("liela-1-1", "maza-2-3", "pardota-4-5");

    private static final long LARGE = 64L * 1024 * 1024;

    /** Paths that fail so many times before they answer; for ever with a high number. */
    final Map<String, AtomicInteger> failing = new ConcurrentHashMap<>();

    /** Paths whose answer breaks off. */
    final Map<String, Boolean> breakingOff = new ConcurrentHashMap<>();

    /** How much of the large document was taken. */
    final AtomicLong sent = new AtomicLong();

    /** Whether one of the documents is very large. */
    volatile boolean large;

    private final HttpServer server;

    ServicesOfAPerson() {
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

    /** The same bytes for the same path. */
    static byte[] file(String path) {
        var bytes = new byte[20_000 + Math.floorMod(path.hashCode(), 30_000)];
        new Random(path.hashCode()).nextBytes(bytes);
        return bytes;
    }

    static String number(String property, int month) {
        return "%d-%02d-%s".formatted(2016 + month / 12, 1 + month % 12, property);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var failures = failing.get(path);
        if (failures != null && failures.getAndDecrement() > 0) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        if (path.endsWith("/pdf") || path.endsWith("/content")) {
            send(exchange, path);
            return;
        }
        var property = String.valueOf(exchange.getRequestURI().getQuery()).replace("property=", "");
        var body = json(path, property).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void send(HttpExchange exchange, String path) throws IOException {
        if (large && path.endsWith("/a-" + PROPERTIES.getFirst() + "/content")) {
            exchange.sendResponseHeaders(200, LARGE);
            try (var out = exchange.getResponseBody()) {
                var piece = new byte[64 * 1024];
                for (long it = 0; it < LARGE; it += piece.length) {
                    out.write(piece);
                    sent.addAndGet(piece.length);
                }
            }
            return;
        }
        var bytes = file(path);
        exchange.sendResponseHeaders(200, bytes.length);
        if (breakingOff.containsKey(path)) {
            exchange.getResponseBody().write(bytes, 0, 5_000);
            exchange.getResponseBody().flush();
            exchange.close();
            return;
        }
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String json(String path, String property) {
        return switch (path) {
            case "/api/addresses" ->
                "{\"selectable\":[%s]}"
                        .formatted(PROPERTIES.stream()
                                .map(it -> "{\"id\":\"%s\",\"sections\":[\"bills\",\"meters\"%s]}"
                                        .formatted(it, it.startsWith("pardota") ? "" : ",\"documents\",\"house-file\""))
                                .collect(Collectors.joining(",")));
            case "/api/bills" ->
                "{\"bills\":[%s]}"
                        .formatted(IntStream.range(0, MONTHS)
                                .mapToObj(it -> "{\"number\":\"%s\"}".formatted(number(property, it)))
                                .collect(Collectors.joining(",")));
            case "/api/documents" ->
                "{\"documents\":[{\"id\":\"a-%1$s\",\"fileName\":\"akts.pdf\"},{\"id\":\"veidlapa\",\"fileName\":\"../veidlapa.pdf\"}]}"
                        .formatted(property);
            case "/api/house-file" ->
                "{\"chapters\":[{\"documents\":[{\"id\":\"tame\",\"fileName\":\"tāme.pdf\"}]},{\"documents\":[]}]}";
            default -> "{\"path\":\"%s\"}".formatted(path);
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
