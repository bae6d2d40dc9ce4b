package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A service that does next to nothing, {@code Backend <port>}: it answers each request without a body with a few bytes
 * that say whether a bearer token came with it.
 */
public final class Backend {

    /** How the answer to a request with a token begins. */
    static final String WITH_TOKEN = "{\"token\":true";

    private static final byte[] WITH = answer(WITH_TOKEN);
    private static final byte[] WITHOUT = answer("{\"token\":false");
    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Backend() {}

    public static void main(String[] arguments) throws IOException {
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]), 256, InetAddress.getLoopbackAddress())) {
            while (true) {
                var socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = socket.getInputStream();
            var out = socket.getOutputStream();
            var buffer = new byte[LONGEST_REQUEST];
            var held = 0;
            for (var read = in.read(buffer, held, buffer.length - held);
                    read > 0;
                    read = in.read(buffer, held, buffer.length - held)) {
                held += read;
                if (isWhole(buffer, held)) {
                    var head = new String(buffer, 0, held, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                    out.write(head.contains("\r\nauthorization: bearer ") ? WITH : WITHOUT);
                    held = 0;
                }
            }
        } catch (IOException _) {
            // Who asked has gone.
        }
    }

    private static boolean isWhole(byte[] buffer, int held) {
        return held >= END.length && Arrays.equals(buffer, held - END.length, held, END, 0, END.length);
    }

    private static byte[] answer(String start) {
        var body = start + ",\"period\":\"2026-10\",\"total\":\"84.17\",\"status\":\"Izrakstīts\"}";
        var bytes = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(bytes, body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
