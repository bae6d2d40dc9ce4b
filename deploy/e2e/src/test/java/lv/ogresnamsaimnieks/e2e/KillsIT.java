package lv.ogresnamsaimnieks.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A thousand submissions while what they need dies, one after another: what was acknowledged is there, everywhere, once. */
class KillsIT {

    private static final int SUBMISSIONS = 1_000;
    private static final int TOGETHER = 16;

    /** Of one person, since one session may ask only so much. */
    private static final int SESSIONS = 5;

    private static final BigDecimal CONSUMPTION = new BigDecimal("3.417");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** After so many receipts the process dies. */
    private static final Map<Integer, String> DEATHS = Map.of(200, "metering", 450, "kafka", 700, "database");

    /** A session and what its pages know. */
    private record Writing(Http.Session session, String csrf) {}

    private final Map<Integer, String> receipts = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> dead = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        RunningPortal.at(RunningPortal.IN_THE_WINDOW);
        putIn("houses", _ -> HOUSE, 1);
        putIn("properties", KillsIT::propertyLine, SUBMISSIONS);
        putIn("meters", KillsIT::meterLine, SUBMISSIONS);
    }

    @Test
    void everyAcknowledgedReadingIsInMeteringAndInBillingExactlyOnce() throws InterruptedException {
        var sessions = IntStream.range(0, SESSIONS).mapToObj(_ -> session()).toList();
        awaitOwned(sessions.getFirst().session());

        together(number -> handIn(sessions.get(number % SESSIONS), number));

        assertThat(refusals).isEmpty();
        assertThat(dead).containsExactlyInAnyOrderElementsOf(DEATHS.values());
        assertThat(receipts).hasSize(SUBMISSIONS);
        assertThat(receipts.values()).doesNotHaveDuplicates();
        together(number -> isThereOnce(sessions.get(number % SESSIONS).session(), number));
    }

    private static Writing session() {
        try (var visitor = Visitor.signedInWithTheBank(TestPerson.GUNTIS)) {
            var session = visitor.session();
            return new Writing(session, session.csrf());
        }
    }

    /** As a page does that has no answer: the same again, under the same key, until there is a receipt. */
    private void handIn(Writing writing, int number) {
        var key = UUID.randomUUID().toString();
        var body = "{\"readings\":[{\"meter\":\"m-%s\",\"value\":\"%s\",\"confirmed\":true}]}"
                .formatted(property(number), CONSUMPTION);
        var answer = until(
                () -> Http.send(HttpRequest.newBuilder(URI.create(
                                RunningPortal.origin() + "/api/meters/" + property(number) + "/readings/2026-11"))
                        .header("Cookie", writing.session().cookie())
                        .header("Accept", "application/json")
                        .header("X-CSRF-TOKEN", writing.csrf())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .PUT(BodyPublishers.ofString(body))),
                it -> it.statusCode() < 500 && it.statusCode() != 429);
        // 200 is the receipt of a first try whose answer was lost.
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
            refusals.add(property(number) + ": " + answer.statusCode() + " " + answer.body());
            return;
        }
        receipts.put(number, Http.json(answer).path("number").asString());
        var death = DEATHS.get(acknowledged.incrementAndGet());
        if (death != null) {
            RunningPortal.process(death).destroyForcibly();
            dead.add(death);
        }
    }

    private void isThereOnce(Http.Session session, int number) {
        var receipt = receipts.get(number);
        var metering = read(session, "/api/meters/" + property(number), _ -> true);
        assertThat(metering.at("/receipt/number").asString()).isEqualTo(receipt);
        assertThat(metering.path("meters").values()).hasSize(1);

        var billing = read(
                session,
                "/api/bills/consumption?property=" + property(number),
                it -> !it.path("readings").isEmpty());
        assertThat(billing.path("readings").values()).hasSize(1);
        var heard = billing.path("readings").get(0);
        assertThat(heard.path("receipt").asString()).isEqualTo(receipt);
        assertThat(heard.path("consumption").asDecimal()).isEqualByComparingTo(CONSUMPTION);
    }

    private static JsonNode read(Http.Session session, String path, Function<JsonNode, Boolean> heard) {
        var answer = until(() -> session.get(path), it -> it.statusCode() == 200 && heard.apply(Http.json(it)));
        return Http.json(answer);
    }

    private static void awaitOwned(Http.Session session) {
        for (var number : List.of(0, SUBMISSIONS / 2, SUBMISSIONS - 1)) {
            read(
                    session,
                    "/api/meters/" + property(number),
                    it -> !it.path("meters").isEmpty());
            read(session, "/api/bills/consumption?property=" + property(number), _ -> true);
        }
    }

    private interface Ask {
        HttpResponse<String> ask();
    }

    /** The first answer that will do; a connection that broke is no answer. */
    private static HttpResponse<String> until(Ask question, Function<HttpResponse<String>, Boolean> willDo) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = question.ask();
                if (willDo.apply(answer)) {
                    return answer;
                }
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(answer.statusCode() + " " + answer.body());
                }
            } catch (UncheckedIOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void together(IntConsumer work) throws InterruptedException {
        try (var people = Executors.newFixedThreadPool(TOGETHER)) {
            var all = IntStream.range(0, SUBMISSIONS)
                    .mapToObj(number -> Executors.callable(() -> work.accept(number)))
                    .toList();
            for (var done : people.invokeAll(all)) {
                assertThat(done).succeedsWithin(Duration.ofSeconds(1));
            }
        }
    }

    /** Until all are taken: a service may not have heard yet of what another one knows. */
    private static void putIn(String what, IntFunction<String> line, int count) {
        var municipality = Http.Municipal.municipality();
        var lines = IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
        await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(municipality
                                .put("/api/municipal/v1/" + what, lines)
                                .statusCode())
                        .isEqualTo(200));
    }

    private static final String HOUSE =
            "{\"id\":\"izturibas-1\",\"street\":\"Izturības iela\",\"number\":\"1\",\"city\":\"Ogre\",\"municipality\":\"Ogres nov.\",\"postcode\":\"LV-5001\",\"cadastreNumber\":\"74010039077\",\"buildingCadastreNumber\":\"74010039077001\",\"yearBuilt\":1986,\"staircases\":10,\"flats\":1000}";

    private static String property(int number) {
        return "izturibas-1-" + (number + 1);
    }

    private static String propertyLine(int number) {
        return "{\"id\":\"%s\",\"house\":\"izturibas-1\",\"flat\":\"%d\",\"staircase\":%d,\"floor\":1,\"area\":52.4,\"heatedArea\":50.1,\"cadastreNumber\":\"7401%07d\",\"share\":\"1/1000\",\"declaredPersons\":1,\"clientNumber\":\"Z%05d\",\"owners\":[{\"personalCode\":\"%s\",\"givenName\":\"Guntis\",\"familyName\":\"Zariņš\",\"share\":\"1/1\",\"from\":\"2019-05-01\"}]}"
                .formatted(
                        property(number),
                        number + 1,
                        1 + number % 10,
                        8_000_000 + number,
                        number,
                        TestPerson.GUNTIS.personalCode());
    }

    private static String meterLine(int number) {
        return "{\"id\":\"m-%s\",\"property\":\"%s\",\"serial\":\"Z%05d\",\"resource\":\"COLD_WATER\",\"place\":\"BATHROOM\",\"installedOn\":\"2024-05-14\",\"initialValue\":0,\"digits\":5,\"decimals\":3}"
                .formatted(property(number), property(number), number);
    }
}
