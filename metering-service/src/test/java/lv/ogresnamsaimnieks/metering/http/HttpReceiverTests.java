package lv.ogresnamsaimnieks.metering.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ogresnamsaimnieks.metering.subscription.Fact;
import lv.ogresnamsaimnieks.metering.subscription.FactType;
import lv.ogresnamsaimnieks.metering.subscription.HostNames;
import lv.ogresnamsaimnieks.metering.subscription.Receiver;
import lv.ogresnamsaimnieks.metering.subscription.ReceiverAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a receiver that listens at this machine. */
class HttpReceiverTests {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final String BODY = "{\"id\":\"e-7\",\"type\":\"reading.accepted\",\"house\":\"Pārauga\"}";

    private final AtomicInteger asked = new AtomicInteger();
    private final List<Map<String, String>> heads = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private HttpServer server;

    @FunctionalInterface
    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private Answering answering = it -> it.sendResponseHeaders(204, -1);

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var head = exchange.getRequestHeaders();
            heads.add(Map.of(
                    "signature", String.valueOf(head.getFirst("Portal-Signature")),
                    "event", String.valueOf(head.getFirst("Portal-Event")),
                    "number", String.valueOf(head.getFirst("Portal-Event-Number")),
                    "subscription", String.valueOf(head.getFirst("Portal-Subscription")),
                    "type", String.valueOf(head.getFirst("Content-Type"))));
            answering.answer(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void postsTheBodyWithASignatureThatOthersCanVerify() throws IOException {
        assertThat(send(here("/facts"), "secret-1")).isEqualTo(Receiver.Answer.TAKEN);

        assertThat(bodies).containsExactly(BODY);
        assertThat(heads.getFirst())
                .containsEntry("event", "e-7")
                .containsEntry("number", "7")
                .containsEntry("subscription", "all")
                .containsEntry("type", "application/json");
        var signature = String.valueOf(heads.getFirst().get("signature"));
        assertThat(Verifier.accepts(signature, BODY, "secret-1", NOW)).isTrue();
        assertThat(Verifier.accepts(signature, BODY + " ", "secret-1", NOW)).isFalse();
        assertThat(Verifier.accepts(signature, BODY, "secret-2", NOW)).isFalse();
        assertThat(Verifier.accepts(signature, BODY, "secret-1", NOW.plusSeconds(301)))
                .isFalse();
        assertThat(Verifier.accepts(signature, BODY, "secret-1", NOW.minusSeconds(301)))
                .isFalse();
        assertThat(Verifier.accepts(
                        signature.replace("t=" + NOW.getEpochSecond(), "t=" + (NOW.getEpochSecond() + 1)),
                        BODY,
                        "secret-1",
                        NOW))
                .isFalse();
    }

    @Test
    void signsWithBothSecretsWhileThereAreTwo() throws IOException {
        send(here("/facts"), "new", "former");

        var signature = String.valueOf(heads.getFirst().get("signature"));
        assertThat(signature).startsWith("t=1796022000,v1=").hasSize("t=1796022000".length() + 2 * (4 + 64));
        assertThat(Verifier.accepts(signature, BODY, "new", NOW)).isTrue();
        assertThat(Verifier.accepts(signature, BODY, "former", NOW)).isTrue();
        assertThat(Verifier.accepts(signature, BODY, "other", NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "200, true",
        "201, true",
        "204, true",
        "299, true",
        "301, false",
        "400, false",
        "410, false",
        "500, false",
        "503, false"
    })
    void takesTwoHundredsForTaken(int status, boolean taken) throws IOException {
        answering = it -> it.sendResponseHeaders(status, -1);

        var answer = send(here("/"), "s");

        assertThat(answer.taken()).isEqualTo(taken);
        assertThat(answer.why()).isEqualTo(taken ? "" : "status " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void doesNotGoWhereItIsSent(int status) throws IOException {
        answering = it -> {
            it.getResponseHeaders().add("Location", here("/secret").toString());
            it.sendResponseHeaders(status, -1);
        };

        assertThat(send(here("/facts"), "s").why()).isEqualTo("status " + status);
        assertThat(asked).hasValue(1);
    }

    @Test
    void doesNotWaitForWhoSaysNothing() throws IOException {
        answering = _ -> sleep(5000);
        var began = System.nanoTime();

        assertThat(send(here("/"), "s").taken()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    /** Each byte in time, and all of them never. */
    @Test
    void doesNotWaitForWhoAnswersDropByDrop() throws IOException {
        try (var drops = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = drops.accept();
                        var out = socket.getOutputStream()) {
                    for (var drop : "HTTP/1.1 200 OK\r\nX-Slow: "
                            .concat("x".repeat(500))
                            .getBytes(UTF_8)) {
                        out.write(drop);
                        out.flush();
                        sleep(50);
                    }
                } catch (IOException gone) {
                    // as it should be
                }
            });
            var began = System.nanoTime();

            var answer = send(URI.create("http://127.0.0.1:%d/".formatted(drops.getLocalPort())), "s");

            assertThat(answer.taken()).isFalse();
            assertThat(answer.why()).startsWith("timeout");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void readsNothingOfALongAnswer() throws IOException {
        answering = it -> {
            it.sendResponseHeaders(200, 0);
            try (var out = it.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    out.write(new byte[64 * 1024]);
                }
            } catch (IOException gone) {
                // nobody listens
            }
        };

        assertThat(send(here("/"), "s").taken()).isTrue();
    }

    @Test
    void saysSoWhenNobodyIsThere() throws IOException {
        server.stop(0);

        assertThat(send(here("/"), "s").taken()).isFalse();
    }

    /** In production nothing reaches this machine, whatever it is called. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void connectsToNothingInside(String host) throws IOException {
        for (var scheme : List.of("http", "https")) {
            var address = URI.create(
                    "%s://%s:%d/".formatted(scheme, host, server.getAddress().getPort()));

            try (var receiver = receiver(new ReceiverAddress(false), new ResolvedHostNames())) {
                assertThat(receiver.send(delivery(address, "s")).taken())
                        .as("%s", address)
                        .isFalse();
            }
        }
        assertThat(asked).hasValue(0);
    }

    /** It was a name of the internet when it was registered, and leads inside when it is sent to. */
    @Test
    void connectsToNothingInsideByANameThatLeadsThere() throws IOException {
        Queue<String> leadsTo = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1", "10.0.0.1", "127.0.0.1"));
        HostNames rebinding = _ -> List.of(named(leadsTo.size() > 1 ? leadsTo.remove() : leadsTo.element()));
        rebinding.of("rebind.test");

        try (var receiver = receiver(new ReceiverAddress(false), rebinding)) {
            for (int i = 0; i < 3; i++) {
                var address =
                        URI.create("https://rebind.test:" + server.getAddress().getPort() + "/");
                assertThat(receiver.send(delivery(address, "s")).why()).isEqualTo("private-address");
            }
        }
        assertThat(asked).hasValue(0);
    }

    /** One address of a name would do for an attacker. */
    @Test
    void connectsToNoneOfTheAddressesOfANameIfOneIsInside() throws IOException {
        HostNames both = _ -> List.of(named("127.0.0.1"), named("93.184.216.34"));

        try (var receiver = receiver(new ReceiverAddress(false), both)) {
            var address = URI.create("https://both.test:" + server.getAddress().getPort() + "/");
            assertThat(receiver.send(delivery(address, "s")).why()).isEqualTo("private-address");
        }
    }

    /** In development, too, what goes without TLS does not leave this machine. */
    @Test
    void sendsNothingWithoutTlsToElsewhere() throws IOException {
        HostNames elsewhere = _ -> List.of(named("93.184.216.34"));

        try (var receiver = receiver(new ReceiverAddress(true), elsewhere)) {
            assertThat(receiver.send(delivery(URI.create("http://a.test/"), "s"))
                            .why())
                    .isEqualTo("private-address");
        }
    }

    private Receiver.Answer send(URI address, String... secrets) throws IOException {
        try (var receiver = receiver(new ReceiverAddress(true), new ResolvedHostNames())) {
            return receiver.send(delivery(address, secrets));
        }
    }

    private static HttpReceiver receiver(ReceiverAddress rule, HostNames hosts) {
        return new HttpReceiver(rule, hosts, PATIENCE, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Receiver.Delivery delivery(URI address, String... secrets) {
        var fact = new Fact(
                7, "e-7", FactType.READING_ACCEPTED, "p1", "parauga-7", "p1", YearMonth.parse("2026-11"), NOW, BODY);
        return new Receiver.Delivery("all", address, fact, List.of(secrets));
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    private static InetAddress named(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
