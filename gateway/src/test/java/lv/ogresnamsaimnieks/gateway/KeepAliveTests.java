package lv.ogresnamsaimnieks.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A browser that is quick with its next request on the same connection. reactor-netty 1.3.7 stops reading such a
 * connection now and then (reactor-netty#4361) if the answer before was written from another thread than the
 * connection's own, as answers after a look into the store are.
 */
class KeepAliveTests {

    private static final List<String> PATHS =
            List.of("/api/house-file/1", "/sign-in", "/api/session", "/api/meters/1", "/buj", "/sign-in");

    @Test
    void theNextRequestOnTheSameConnectionIsAlwaysAnswered() throws IOException {
        try (var world = new World()) {
            var gateway = world.gateway("portal.sign-in.cache=0s");
            var cookie = gateway.cookie("password");
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
                socket.setSoTimeout(5000);
                socket.setTcpNoDelay(true);
                for (int i = 0; i < 200; i++) {
                    for (var path : PATHS) {
                        socket.getOutputStream()
                                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                                                + "\r\n\r\n")
                                        .getBytes(US_ASCII));
                        assertThat(readAnswer(socket)).startsWith("HTTP/1.1 ");
                    }
                }
            }
        }
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
