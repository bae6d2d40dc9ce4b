package lv.ogresnamsaimnieks.metering.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ogresnamsaimnieks.metering.InMemoryHeartbeats;
import lv.ogresnamsaimnieks.metering.InMemoryWindowMonths;
import lv.ogresnamsaimnieks.metering.Reachability;
import lv.ogresnamsaimnieks.metering.WindowCalendar;
import lv.ogresnamsaimnieks.testsupport.InMemoryProperties;
import lv.ogresnamsaimnieks.testsupport.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-29");

    private final AtomicInteger status = new AtomicInteger(200);
    private final InMemoryHeartbeats heartbeats = new InMemoryHeartbeats();
    private final InMemoryWindowMonths months = new InMemoryWindowMonths();
    private final MovableClock clock = new MovableClock("2026-11-29T10:05");
    private final Reachability reachability =
            new Reachability(heartbeats, months, new WindowCalendar(months, new InMemoryProperties(), clock), clock);
    private final HttpServer portal;

    ProbeTests() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void thePortalAnswers() {
        portal.createContext("/", it -> {
            it.sendResponseHeaders(status.get(), -1);
            it.close();
        });
        portal.start();
    }

    @AfterEach
    void stop() {
        portal.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 429})
    void notesTheMinuteWhenEverythingAnswers(int answer) throws InterruptedException {
        status.set(answer);

        new Probe(reachability, List.of(address("/portal"), address("/sign-in"))).look();

        assertThat(heartbeats.between(DAY, DAY).get(DAY))
                .satisfies(it -> assertThat(it.get(605)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500, 503})
    void notesNothingWhenOneAnswersBadly(int answer) throws InterruptedException {
        status.set(answer);

        new Probe(reachability, List.of(address("/portal"))).look();

        assertThat(heartbeats.first()).isEmpty();
    }

    @Test
    void notesNothingWhenOneDoesNotAnswer() throws InterruptedException {
        var gone = address("/portal");
        portal.stop(0);

        new Probe(reachability, List.of(gone)).look();

        assertThat(heartbeats.first()).isEmpty();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + portal.getAddress().getPort() + path);
    }
}
