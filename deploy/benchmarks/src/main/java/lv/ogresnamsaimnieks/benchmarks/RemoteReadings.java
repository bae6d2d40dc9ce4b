package lv.ogresnamsaimnieks.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A system hands in what it read from meters afar, as much as one call may hold. */
final class RemoteReadings {

    private static final int LINES = 100_000;
    private static final int FLATS = 20_000;
    private static final BigDecimal A_LITRE = new BigDecimal("0.001");
    private static final BigDecimal CONSUMPTION = new BigDecimal("5.000");

    private final Portal portal;
    private final Municipality town;
    private final Table table;
    private final int history;

    /** @param history how many months of former readings each meter has */
    RemoteReadings(Portal portal, Municipality town, Table table, int history) {
        this.portal = portal;
        this.town = town;
        this.table = table;
        this.history = history;
    }

    void measure() throws IOException, InterruptedException {
        town.putIn(FLATS, history);
        Table.progress("%d remote readings are being sent".formatted(LINES));
        var metering = portal.part("metering");
        var before = Memory.resident(metering);
        var most = new AtomicLong(before);
        var watch = Thread.ofPlatform().daemon().start(() -> watch(metering, most));
        var start = System.nanoTime();
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.address() + "/api/municipal/v1/readings?partial=true"))
                                .header("Authorization", "Bearer " + town.token())
                                .header("Content-Type", "application/x-ndjson")
                                .PUT(BodyPublishers.ofString(lines()))
                                .build(),
                        BodyHandlers.ofInputStream());
        var begun = System.nanoTime();
        var last = "";
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        var end = System.nanoTime();
        watch.interrupt();
        if (answer.statusCode() != 200 || !last.contains("\"created\":" + LINES)) {
            table.wrong("remote readings: %d %s".formatted(answer.statusCode(), last));
        }
        table.add(
                "remote readings in one call",
                "%d in %.0f s, the first answered after %.1f s"
                        .formatted(LINES, (end - start) / 1e9, (begun - start) / 1e9),
                "%d meters, each %d times; gateway → metering, a write for each".formatted(FLATS, LINES / FLATS));
        table.add(
                "memory of metering before it, at most during it",
                "%d, %d MiB".formatted(before / 1024, most.get() / 1024),
                "VmRSS, looked at each second");
    }

    private static void watch(Portal.Part metering, AtomicLong most) {
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(1));
                most.accumulateAndGet(Memory.resident(metering), Math::max);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            most.set(-1);
        }
    }

    private String lines() {
        var lines = new StringBuilder();
        for (var number = 0; number < LINES; number++) {
            var value = Municipality.lastOf(history)
                    .add(CONSUMPTION)
                    .add(A_LITRE.multiply(BigDecimal.valueOf(number / FLATS)));
            lines.append("{\"id\":\"remote-%d\",\"meter\":\"%s\",\"month\":\"%s\",\"value\":%s}\n"
                    .formatted(number, Municipality.meter(number % FLATS), Municipality.THIS_MONTH, value));
        }
        return lines.toString();
    }
}
