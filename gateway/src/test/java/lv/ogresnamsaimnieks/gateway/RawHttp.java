package lv.ogresnamsaimnieks.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Requests as raw as an attacker sends them: no client between that tidies the path. */
final class RawHttp {

    static String send(int port, String method, String path, String... headers) {
        return exchange(
                port,
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n");
    }

    static int status(int port, String method, String path, String... headers) {
        return Integer.parseInt(send(port, method, path, headers).substring(9, 12));
    }

    /** Sends what is given and reads until the other side has said everything. */
    static String exchange(int port, String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private RawHttp() {}
}
