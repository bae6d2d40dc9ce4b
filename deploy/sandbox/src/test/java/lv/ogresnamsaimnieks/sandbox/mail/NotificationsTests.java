package lv.ogresnamsaimnieks.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationsTests {

    @ParameterizedTest
    @CsvSource({
        "anna@piemers.lv, delivered, 2.0.0",
        "atpakal@piemers.lv, failed, 5.1.1",
        "Atpakal.anna@piemers.lv, failed, 5.1.1",
        "anna@atpakal.lv, delivered, 2.0.0"
    })
    void sayThatALetterArrivedUnlessItsAddressSendsItBack(String recipient, String action, String status) {
        assertThat(Notifications.line(recipient))
                .isEqualTo("{\"recipient\":\"%s\",\"action\":\"%s\",\"status\":\"%s\"}"
                        .formatted(recipient, action, status));
    }

    @Test
    void tellThePortalWithATokenAndAgainUntilItListens() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", it -> {
            var body = "{\"access_token\":\"t\"}".getBytes(StandardCharsets.UTF_8);
            it.sendResponseHeaders(200, body.length);
            it.getResponseBody().write(body);
            it.close();
        });
        var asked = new AtomicInteger();
        server.createContext("/reports", it -> {
            var isFirst = asked.getAndIncrement() == 0;
            heard.add(it.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(it.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            it.sendResponseHeaders(isFirst ? 503 : 200, -1);
            it.close();
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort();
            var notifications = Notifications.of(Map.of(
                    "SANDBOX_MAIL_REPORTS", address + "/reports",
                    "SANDBOX_MAIL_TOKENS", address + "/token",
                    "SANDBOX_MAIL_SECRET", "secret"));

            notifications.tell(List.of("a@piemers.lv", "atpakal@piemers.lv"));

            var first = heard.poll(20, TimeUnit.SECONDS);
            assertThat(first).startsWith("Bearer t {").contains("a@piemers.lv", "failed");
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(first);
            assertThat(heard.poll(2, TimeUnit.SECONDS)).isNull();
        } finally {
            server.stop(0);
        }
    }
}
