package lv.ogresnamsaimnieks.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** How to find out from outside whether a process can do its work. */
sealed interface Readiness {

    boolean isReady();

    /** Answers this address with success. */
    record Http(HttpClient client, URI address) implements Readiness {
        @Override
        public boolean isReady() {
            try {
                var request = HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(3))
                        .build();
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        < 400;
            } catch (IOException _) {
                return false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Accepts connections. */
    record Tcp(int port) implements Readiness {
        @Override
        public boolean isReady() {
            try (var _ = connect(port)) {
                return true;
            } catch (IOException _) {
                return false;
            }
        }
    }

    /** Answers Kafka's question which versions it speaks. */
    record Kafka(int port) implements Readiness {

        private static final int API_VERSIONS = 18;

        @Override
        public boolean isReady() {
            try (var socket = connect(port)) {
                var out = new DataOutputStream(socket.getOutputStream());
                out.writeInt(10);
                out.writeShort(API_VERSIONS);
                out.writeShort(0);
                out.writeInt(1);
                out.writeShort(-1);
                var in = new DataInputStream(socket.getInputStream());
                return in.readInt() > 6 && in.readInt() == 1 && in.readShort() == 0;
            } catch (IOException _) {
                return false;
            }
        }
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(2_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        return socket;
    }
}
