package lv.ogresnamsaimnieks.keycloak.eparaksts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused;
import lv.ogresnamsaimnieks.keycloak.AnswerRefused.Reason;
import lv.ogresnamsaimnieks.keycloak.EIdentityFlow;
import lv.ogresnamsaimnieks.keycloak.PersonalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserInfoTests {

    private static final String PERSON = """
            {"acr":"urn:eparaksts:authentication:flow:mobileid","serial_number":"PNOLV-010150-00041"}""";

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer platform;
    private String authorization = "";

    @BeforeEach
    void start() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.setExecutor(Executors.newCachedThreadPool());
        platform.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        platform.stop(0);
    }

    @Test
    void asksWithTheToken() throws Exception {
        answers(200, "application/json", PERSON);

        assertThat(person()).isEqualTo(PersonalCode.of("010150-00041").orElseThrow());
        assertThat(authorization).isEqualTo("Bearer abc");
    }

    @ParameterizedTest
    @CsvSource({"200, text/html", "401, application/json", "403, application/json", "500, application/json"})
    void believesNothingElse(int status, String type) {
        answers(status, type, PERSON);

        assertThatThrownBy(this::person)
                .isInstanceOfSatisfying(
                        AnswerRefused.class, it -> assertThat(it.reason()).isEqualTo(Reason.USER_INFO));
    }

    @Test
    void isNotLedElsewhere() {
        platform.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(PERSON.getBytes(UTF_8));
            exchange.close();
        });
        platform.createContext("/me", exchange -> {
            exchange.getResponseHeaders().set("Location", address("/elsewhere").toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThatThrownBy(this::person).isInstanceOf(AnswerRefused.class);
    }

    @Test
    void doesNotWaitForEver() {
        platform.createContext("/me", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        assertThatThrownBy(this::person).isInstanceOf(IOException.class);
    }

    @Test
    void saysSoWhenNobodyIsThere() {
        platform.stop(0);

        assertThatThrownBy(this::person).isInstanceOf(IOException.class);
    }

    private PersonalCode person() throws AnswerRefused, IOException {
        return new UserInfo(address("/me"), Duration.ofMillis(500)).person(EIdentityFlow.MOBILE, "abc");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + platform.getAddress().getPort() + path);
    }

    private void answers(int status, String type, String body) {
        platform.createContext("/me", exchange -> {
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
    }
}
