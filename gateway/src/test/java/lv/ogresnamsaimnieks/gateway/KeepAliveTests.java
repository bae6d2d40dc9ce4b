package lv.ogresnamsaimnieks.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Browsers that send the next request on the same connection as soon as they can, or sooner. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepAliveTests {

    private final World world = new World();
    private World.Gateway gateway;

    @BeforeAll
    void start() {
        gateway = world.gateway();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void aConnectionIsStillReadAfterARequestThatHadToQueue() throws IOException {
        var cookie = gateway.cookie("password");
        try (var socket = connection()) {
            for (var quick : List.of("/buj", "/sign-in", "/api/house-file/1", "/api//", "/api/session")) {
                socket.getOutputStream()
                        .write((request("/api/meters/1?wait=100", cookie) + request(quick, cookie)).getBytes(US_ASCII));
                assertThat(readAnswer(socket)).startsWith("HTTP/1.1 200");
                assertThat(readAnswer(socket)).startsWith("HTTP/1.1 ");

                socket.getOutputStream().write(request("/buj", cookie).getBytes(US_ASCII));
                assertThat(readAnswer(socket)).as("after %s", quick).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void theNextRequestIsAlwaysAnsweredOnManyConnectionsAtOnce() throws InterruptedException, ExecutionException {
        var cookie = gateway.cookie("password");
        var paths = List.of("/api/meters/1", "/buj", "/api/meters/1", "/api/house-file/1", "/api/session", "/sign-in");
        Callable<Boolean> browser = () -> {
            try (var socket = connection()) {
                for (int i = 0; i < 50; i++) {
                    for (var path : paths) {
                        socket.getOutputStream().write(request(path, cookie).getBytes(US_ASCII));
                        assertThat(readAnswer(socket)).startsWith("HTTP/1.1 ");
                    }
                }
                return true;
            }
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var finished :
                    threads.invokeAll(Stream.generate(() -> browser).limit(4).toList())) {
                assertThat(finished.get()).isTrue();
            }
        }
    }

    @Test
    void theNextRequestIsAnsweredWhenEachOneHasToAskTheStore() throws IOException {
        try (var own = new World()) {
            var asking = own.gateway("portal.sign-in.cache=0s");
            var cookie = asking.cookie("password");
            var paths = List.of("/api/house-file/1", "/sign-in", "/api/session", "/api/meters/1", "/buj", "/sign-in");
            try (var socket = connection(asking)) {
                for (int i = 0; i < 200; i++) {
                    for (var path : paths) {
                        socket.getOutputStream().write(request(path, cookie).getBytes(US_ASCII));
                        assertThat(readAnswer(socket)).startsWith("HTTP/1.1 ");
                    }
                }
            }
        }
    }

    private Socket connection() throws IOException {
        return connection(gateway);
    }

    private static Socket connection(World.Gateway gateway) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static String request(String path, String cookie) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n";
    }

    private static String readAnswer(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            assertThat(next).as("the connection is open after: %s", head).isNotNegative();
            head.append((char) next);
        }
        var length = head.toString()
                .toLowerCase(Locale.ROOT)
                .split("content-length: ", 2)[1]
                .split("\r\n", 2)[0];
        in.readNBytes(Integer.parseInt(length.trim()));
        return head.toString();
    }
}
