package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Owners hand in their readings, so many a second, through everything that lies between a browser and the disk. */
final class Readings {

    private static final BigDecimal CONSUMPTION = new BigDecimal("4.217");
    private static final int CONNECTIONS = 64;
    private static final int LAST = 20;
    private static final int SAMPLE = 100;

    /** Of the rate, one after another: a portal that has just started compiles what it runs. */
    private static final List<Double> WARM_UP = List.of(0.1, 0.25, 0.5);

    private static final int WARM_UP_SECONDS = 20;

    /** At the whole rate, just before it counts. */
    private static final int RUN_UP_SECONDS = 10;

    /** So often, after that, a page is asked for and a reading sent once more, in turns: nothing is written by it. */
    private static final int ASKED_AGAIN = 60_000;

    private static final double AS_FAST_AS_IT_GOES = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final Portal portal;
    private final Municipality town;
    private final List<Person> owners;
    private final List<Session> sessions = new ArrayList<>();
    private final Table table;
    private final int history;
    private final Map<Integer, String> receipts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Integer> answered = new ConcurrentLinkedQueue<>();

    /** @param history how many months of former readings each meter has */
    Readings(Portal portal, Municipality town, List<Person> owners, Table table, int history) {
        this.portal = portal;
        this.town = town;
        this.owners = owners;
        this.table = table;
        this.history = history;
    }

    void measure(int rate, int seconds) throws IOException, InterruptedException {
        var count = rate * seconds;
        var warmUp = WARM_UP.stream().mapToInt(it -> warmUp(it, rate)).sum();
        var runUp = rate * RUN_UP_SECONDS;
        town.putIn(warmUp + runUp + count, history);
        Table.progress("%d owners register and sign in".formatted(owners.size()));
        for (var owner : owners) {
            new Visitor(portal, owner).register();
            sessions.add(new Visitor(portal, owner).signIn(Visitor.Way.BANK));
        }
        awaitOwned(warmUp + runUp + count);

        Table.progress("Readings are being handed in");
        var first = 0;
        for (var share : WARM_UP) {
            var some = warmUp(share, rate);
            report(
                    new OpenLoop(portal.port(), CONNECTIONS, rate * share)
                            .send(first, some, this::submission, this::wrong),
                    "warm-up");
            first += some;
        }
        report(
                new OpenLoop(portal.port(), CONNECTIONS, AS_FAST_AS_IT_GOES)
                        .send(0, ASKED_AGAIN, it -> again(it, warmUp), this::wrongAgain),
                "warm-up");
        report(
                new OpenLoop(portal.port(), CONNECTIONS, rate).send(first, runUp, this::submission, this::wrong),
                "run-up");
        first += runUp;
        var outcome = new OpenLoop(portal.port(), CONNECTIONS, rate).send(first, count, this::submission, this::wrong);
        report(outcome, "readings");
        var how =
                ("%d/s for %d s from the due moment, each another flat, %d connections, %d owners, %d months of history; "
                                + "gateway → metering → on disk → 201")
                        .formatted(rate, seconds, CONNECTIONS, owners.size(), history);
        table.add("readings handed in", "%.1f/s".formatted(outcome.perSecond()), how);
        table.add(
                "a reading's answer, p50 / p99 / longest",
                "%.1f / %.1f / %.1f ms"
                        .formatted(outcome.percentile(50), outcome.percentile(99), outcome.percentile(100)),
                how);
        table.add(
                "p99 of each tenth of that time",
                outcome.percentileOfTenths(99).stream()
                        .map("%.0f"::formatted)
                        .collect(Collectors.joining(", ", "", " ms")),
                "how even it was: a stall shows in its own tenth");
        table.add(
                "readings not answered rightly",
                "%d of %d".formatted(count - outcome.nanos().size(), count),
                outcome.wrongs().isEmpty() ? "" : outcome.wrongs().toString());
        new Memory(portal, table).look("after the readings: ", "the flats put in, the readings handed in");
        var heard = heard(first, count, outcome.end());
        table.add(
                "last answer until billing has heard the last reading",
                "%.2f s".formatted(heard),
                "asked at `/api/bills/consumption`; receipt and consumption of the last %d and of %d others compared"
                        .formatted(LAST, SAMPLE));
    }

    private static int warmUp(double share, int rate) {
        return (int) Math.ceil(share * rate * WARM_UP_SECONDS);
    }

    private byte[] submission(int number) {
        var session = sessionOfOwner(number);
        var body = "{\"readings\":[{\"meter\":\"%s\",\"value\":\"%s\",\"confirmed\":true}]}"
                .formatted(
                        Municipality.meter(number), Municipality.lastOf(history).add(CONSUMPTION));
        return """
                PUT /api/meters/%s/readings/%s HTTP/1.1
                Host: localhost:%d
                Cookie: %s
                X-CSRF-TOKEN: %s
                Idempotency-Key: %s
                Content-Type: application/json
                Accept: application/json
                Content-Length: %d

                """.formatted(
                        Municipality.property(number),
                        Municipality.THIS_MONTH,
                        portal.port(),
                        session.cookie(),
                        session.csrf(),
                        UUID.nameUUIDFromBytes(Municipality.meter(number).getBytes(StandardCharsets.UTF_8)),
                        body.length())
                .replace("\n", "\r\n")
                .concat(body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] again(int number, int handedIn) {
        var flat = number % handedIn;
        return number % 2 == 0
                ? submission(flat)
                : """
                GET /api/meters/%s HTTP/1.1
                Host: localhost:%d
                Cookie: %s
                Accept: application/json

                """.formatted(
                                Municipality.property(flat),
                                portal.port(),
                                sessionOfOwner(flat).cookie())
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8);
    }

    private String wrongAgain(int number, Connection.Answer answer) {
        return answer.status() == 200 ? "" : "status " + answer.status() + " when asked again";
    }

    private Session sessionOfOwner(int number) {
        return sessions.get(number % owners.size());
    }

    /** A receipt of this property, fresh. */
    private String wrong(int number, Connection.Answer answer) {
        if (answer.status() != 201) {
            return "status " + answer.status();
        }
        if (!answer.body().contains("\"property\":\"" + Municipality.property(number) + "\"")) {
            return "receipt of another property";
        }
        receipts.put(number, answer.body());
        answered.add(number);
        return "";
    }

    private void report(OpenLoop.Outcome outcome, String what) {
        outcome.wrongs().forEach((wrong, times) -> table.wrong("%s: %d times %s".formatted(what, times, wrong)));
    }

    /** Until metering and billing both know whose the flats are. */
    private void awaitOwned(int flats) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var number : spread(0, flats)) {
            for (var path : List.of(
                    "/api/meters/" + Municipality.property(number),
                    "/api/bills/consumption?property=" + Municipality.property(number))) {
                while (sessionOfOwner(number).get(path).statusCode() != 200) {
                    if (System.nanoTime() > deadline) {
                        throw new Failure("nobody heard of " + path);
                    }
                    Thread.sleep(100);
                }
            }
        }
    }

    /** Seconds after the last answer. */
    private double heard(int first, int count, long lastAnswer) throws IOException, InterruptedException {
        var inOrder = new ArrayList<>(answered);
        var asked = new ArrayList<>(inOrder.subList(Math.max(0, inOrder.size() - LAST), inOrder.size()));
        asked.addAll(spread(first, count).stream().filter(receipts::containsKey).toList());
        var heard = lastAnswer;
        for (var at = 0; at < asked.size(); at++) {
            var waited = awaitHeard(asked.get(at), lastAnswer + PATIENCE.toNanos());
            if (waited || at < LAST) {
                heard = System.nanoTime();
            }
        }
        return (heard - lastAnswer) / 1e9;
    }

    private boolean awaitHeard(int number, long deadline) throws IOException, InterruptedException {
        var path = "/api/bills/consumption?property=" + Municipality.property(number);
        var waited = false;
        var session = sessionOfOwner(number);
        var readings = readings(session, path);
        while (readings.isEmpty()) {
            if (System.nanoTime() > deadline) {
                table.wrong("billing has not heard of " + Municipality.property(number));
                return true;
            }
            waited = true;
            Thread.sleep(20);
            readings = readings(session, path);
        }
        var receipt = JSON.readTree(receipts.get(number)).path("number").asString();
        var reading = readings.values().iterator().next();
        if (readings.size() != 1
                || !reading.path("receipt").asString().equals(receipt)
                || reading.path("consumption").asDecimal().compareTo(CONSUMPTION) != 0) {
            table.wrong("billing heard something else than receipt %s: %s".formatted(receipt, readings));
        }
        return waited;
    }

    private static JsonNode readings(Session session, String path) throws IOException, InterruptedException {
        return JSON.readTree(session.get(path).body()).path("readings");
    }

    private static List<Integer> spread(int first, int count) {
        var step = Math.max(1, count / SAMPLE);
        return IntStream.iterate(first, it -> it < first + count, it -> it + step)
                .boxed()
                .toList();
    }
}
