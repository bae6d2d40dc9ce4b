package lv.ogresnamsaimnieks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A reading on its way to another system: it is told, it reads, and the owner sees that it did. */
class MunicipalReadingsIT {

    private static final String API = "/api/municipal/v1";
    private static final String SUBSCRIPTION = API + "/subscriptions/journey";

    private record Told(String signature, String event, String body) {}

    /** What was told of the flat; of others there may be much to tell, too. */
    private static final List<Told> TOLD = new CopyOnWriteArrayList<>();

    private static volatile String flat = "none yet";
    private static HttpServer receiver;
    private static Http.Municipal supplier;

    @BeforeAll
    static void start() throws IOException {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/told", exchange -> {
            var head = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var ofTheFlat = body.contains('"' + flat + '"');
            if (ofTheFlat) {
                TOLD.add(new Told(head.getFirst("Portal-Signature"), head.getFirst("Portal-Event"), body));
            }
            // Not taken the first time: it comes again.
            exchange.sendResponseHeaders(ofTheFlat && TOLD.size() == 1 ? 503 : 204, -1);
            exchange.close();
        });
        receiver.start();
        supplier = Http.Municipal.heatSupplier();
    }

    @AfterAll
    static void stop() {
        call("DELETE", SUBSCRIPTION, "");
        receiver.stop(0);
    }

    @Test
    void isToldSignedReadAndSeen() {
        try (var owner = Visitor.signedInWithTheBank(TestPerson.VILIS)) {
            var session = owner.session();
            var property = Http.json(session.get("/api/addresses"))
                    .path("properties")
                    .get(0)
                    .path("id")
                    .asString();
            flat = property;
            var secret = subscribe();
            var meter = Http.json(session.get("/api/meters/" + property))
                    .path("meters")
                    .get(0);
            var value = meter.path("previous").path("value").asDecimal().add(new BigDecimal("2.125"));
            var id = meter.path("id").asString();
            var handedIn = session.put(
                    "/api/meters/" + property + "/readings/2026-11",
                    "{\"readings\":[{\"meter\":\"%s\",\"value\":\"%s\",\"confirmed\":true}]}".formatted(id, value));
            assertThat(handedIn.statusCode()).as(handedIn.body()).isIn(200, 201);

            // What other journeys left is told first.
            await().atMost(Duration.ofMinutes(3)).until(() -> TOLD.size() >= 2);
            var told = TOLD.getLast();
            assertThat(told.event()).isEqualTo(TOLD.getFirst().event());
            assertThat(told.body()).isEqualTo(TOLD.getFirst().body()).doesNotContain("person", "receipt");
            assertThat(told.signature()).contains(",v1=" + sum(secret, told));
            assertThat(Http.JSON.readTree(told.body()).path("value").asDecimal())
                    .isEqualByComparingTo(value);

            var month = month(get(API + "/readings?house=parauga-7&from=2026-11&to=2026-11&limit=1000"), property);
            assertThat(month.at("/readings").values())
                    .filteredOn(it -> it.path("meter").asString().equals(id))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.path("value").asDecimal()).isEqualByComparingTo(value);
                        assertThat(it.path("state").asString()).isEqualTo("SUBMITTED");
                        assertThat(it.path("source").asString()).isEqualTo("WEB");
                    });
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(Http.json(session.get("/api/settings/views"))
                                    .path("systems")
                                    .values())
                            .anySatisfy(it -> {
                                assertThat(it.path("name").asString()).isEqualTo("Siltuma un ūdens piegādātājs");
                                assertThat(it.path("property").asString()).isEqualTo(property);
                                assertThat(it.path("calls").asInt()).isGreaterThanOrEqualTo(2);
                            }));
            owner.open("/uzstadijumi").reads("Siltuma un ūdens piegādātājs (cita sistēma)");
        }
    }

    private static String subscribe() {
        var address = "http://127.0.0.1:%d/told".formatted(receiver.getAddress().getPort());
        var subscribed =
                call("PUT", SUBSCRIPTION, "{\"url\":\"%s\",\"types\":[\"reading.accepted\"]}".formatted(address));
        assertThat(subscribed.statusCode()).as(subscribed.body()).isEqualTo(201);
        return Http.json(subscribed).path("secret").asString();
    }

    @Test
    void changesAreReadOnFromWhereTheLastPageEnded() {
        var after = "";
        var months = 0;
        JsonNode page;
        do {
            page = Http.json(get(API + "/readings/changes?limit=1000" + after));
            months += page.path("items").size();
            after = "&after=" + page.path("next").asString();
        } while (page.path("more").asBoolean());

        var last = Http.json(get(API + "/readings/changes?limit=1000" + after));
        assertThat(last.path("items").size()).isLessThanOrEqualTo(months);
        assertThat(last.path("next").asString()).isNotBlank();
    }

    private static JsonNode month(HttpResponse<String> page, String property) {
        return Http.json(page).path("items").values().stream()
                .filter(it -> it.path("property").asString().equals(property))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.body()));
    }

    private static HttpResponse<String> get(String path) {
        var answer = call("GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static HttpResponse<String> call(String method, String path, String body) {
        return supplier.call(method, path, "application/json", BodyPublishers.ofString(body), Map.of());
    }

    private static String sum(String secret, Told told) {
        try {
            var time = told.signature().substring(2, told.signature().indexOf(','));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((time + "." + told.body()).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
