package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The gateway with a session, its checks and its token, beside a proxy that only passes on, both before the same backend
 * and in turns.
 */
final class GatewayAgainstProxy {

    private static final int BACKEND = 28120;
    private static final int NGINX = 28121;
    private static final int GATEWAY = 28122;
    private static final int MANAGEMENT = 28123;
    private static final String PATH = "/api/meters/any";
    private static final String NGINX_SETTINGS = "deploy/benchmarks/nginx.conf";

    private final Portal portal;
    private final Session session;
    private final Table table;

    GatewayAgainstProxy(Portal portal, Session session, Table table) {
        this.portal = portal;
        this.session = session;
        this.table = table;
    }

    void measure(int rounds, Duration round) throws IOException, InterruptedException {
        Table.progress("A second gateway, nginx and their backend are being started");
        try (var _ = backend();
                var _ = nginx();
                var _ = gateway()) {
            requireTheRealThing();
            Table.progress("Warming up");
            for (var turn = 0; turn < 3; turn++) {
                load(GATEWAY, round);
            }
            load(NGINX, round);
            var most = throughput(rounds, round);
            latency(rounds, round, most * 2 / 3);
        }
    }

    /** @return what the gateway did, requests a second */
    private double throughput(int rounds, Duration round) throws IOException, InterruptedException {
        var nginx = new ArrayList<Wrk.Seen>();
        var gateway = new ArrayList<Wrk.Seen>();
        var ratios = new ArrayList<Double>();
        for (var turn = 1; turn <= rounds; turn++) {
            nginx.add(load(NGINX, round));
            gateway.add(load(GATEWAY, round));
            ratios.add(gateway.getLast().perSecond() / nginx.getLast().perSecond());
            Table.progress("  round %d: %.2f".formatted(turn, ratios.getLast()));
        }
        var alone = load(BACKEND, round);
        var how = "wrk -t1 -c%d, %d s a turn, alternating, median of %d"
                .formatted(Wrk.CONNECTIONS, round.toSeconds(), rounds);
        table.add("backend alone, at most", "%.0f/s".formatted(alone.perSecond()), "the same wrk, one turn");
        table.add("nginx, at most", shown("%.0f", "/s", rates(nginx)), how);
        table.add("gateway, at most", shown("%.0f", "/s", rates(gateway)), how);
        table.add("gateway ÷ nginx", shown("%.2f", "", ratios), "the same turns");
        table.add("p99 of nginx at its most", shown("%.2f", " ms", p99s(nginx)), how);
        table.add("p99 of the gateway at its most", shown("%.2f", " ms", p99s(gateway)), how);
        return Medians.of(rates(gateway));
    }

    private void latency(int rounds, Duration round, double rate) throws InterruptedException {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("the backend alone", BACKEND);
        ports.put("nginx", NGINX);
        ports.put("the gateway", GATEWAY);
        var p99s = new LinkedHashMap<String, List<Double>>();
        var done = new LinkedHashMap<String, List<Double>>();
        steady(BACKEND, round, rate);
        for (var turn = 1; turn <= rounds; turn++) {
            for (var it : ports.entrySet()) {
                var outcome = steady(it.getValue(), round, rate);
                outcome.wrongs().forEach((wrong, times) -> table.wrong(it.getKey() + ": " + times + " times " + wrong));
                p99s.computeIfAbsent(it.getKey(), _ -> new ArrayList<>()).add(outcome.percentile(99));
                done.computeIfAbsent(it.getKey(), _ -> new ArrayList<>()).add(outcome.perSecond());
            }
        }
        var how =
                "our own open loop, %.0f/s, %d connections, from the due moment, %d s a turn, alternating, median of %d"
                        .formatted(rate, Wrk.CONNECTIONS, round.toSeconds(), rounds);
        p99s.forEach((name, values) -> table.add(
                "p99 of %s at two thirds of the gateway's most".formatted(name),
                shown("%.2f", " ms", values),
                "%s; %.0f/s done".formatted(how, Medians.of(of(done, name)))));
        for (var name : List.of("nginx", "the gateway")) {
            var added = new ArrayList<Double>();
            for (var turn = 0; turn < rounds; turn++) {
                added.add(
                        of(p99s, name).get(turn) - of(p99s, "the backend alone").get(turn));
            }
            table.add(
                    "p99 that %s adds".formatted(name),
                    shown("%.2f", " ms", added),
                    "to the backend alone, turn by turn");
        }
    }

    private static List<Double> of(Map<String, List<Double>> values, String name) {
        return values.getOrDefault(name, List.of());
    }

    private OpenLoop.Outcome steady(int port, Duration round, double rate) throws InterruptedException {
        var request = "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\n\r\n"
                .formatted(PATH, port, session.cookie())
                .getBytes(StandardCharsets.UTF_8);
        return new OpenLoop(port, Wrk.CONNECTIONS, rate)
                .send(
                        0,
                        (int) (rate * round.toSeconds()),
                        _ -> request,
                        (_, answer) -> answer.status() == 200 ? "" : "status " + answer.status());
    }

    private Wrk.Seen load(int port, Duration round) throws IOException, InterruptedException {
        var seen = Wrk.load(round, address(port) + PATH, session.cookie());
        if (!seen.wrongs().isEmpty()) {
            table.wrong("port %d: %s".formatted(port, seen.wrongs()));
        }
        return seen;
    }

    /** With the session the token arrives, and without it nothing does. */
    private void requireTheRealThing() throws IOException, InterruptedException {
        var relayed = session.getFrom(address(GATEWAY), PATH);
        var passed = session.getFrom(address(NGINX), PATH);
        var closed = Session.send(HttpRequest.newBuilder(URI.create(address(GATEWAY) + PATH)));
        if (relayed.statusCode() != 200 || !relayed.body().startsWith(Backend.WITH_TOKEN)) {
            throw new Failure("the gateway did not relay the token: " + relayed.statusCode() + " " + relayed.body());
        }
        if (passed.statusCode() != 200 || passed.body().startsWith(Backend.WITH_TOKEN)) {
            throw new Failure("nginx does more than pass on: " + passed.statusCode() + " " + passed.body());
        }
        if (closed.statusCode() != 401) {
            throw new Failure("the gateway is open to nobody: " + closed.statusCode());
        }
    }

    private Child backend() throws IOException, InterruptedException {
        return Child.start(
                        "backend",
                        folder(),
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Backend.class.getName(),
                                Integer.toString(BACKEND)),
                        Map.of())
                .await(() -> answers(BACKEND, PATH));
    }

    private Child nginx() throws IOException, InterruptedException {
        Files.createDirectories(folder());
        return Child.start(
                        "nginx",
                        folder(),
                        List.of(
                                "nginx",
                                "-p",
                                folder().toString(),
                                "-e",
                                "stderr",
                                "-c",
                                Path.of(NGINX_SETTINGS).toAbsolutePath().toString(),
                                "-g",
                                "daemon off;"),
                        Map.of())
                .await(() -> answers(NGINX, PATH));
    }

    /** As the portal's own gateway was started, but with other ports and the backend in metering's place. */
    private Child gateway() throws IOException, InterruptedException {
        var original = portal.parts().stream()
                .filter(it -> it.name().equals("gateway"))
                .findFirst()
                .orElseThrow();
        var environment = new LinkedHashMap<>(original.environment());
        environment.put("SERVER_PORT", Integer.toString(GATEWAY));
        environment.put("MANAGEMENT_PORT", Integer.toString(MANAGEMENT));
        environment.put("METERING_URL", address(BACKEND));
        environment.putAll(Benchmarks.UNLIMITED);
        return Child.start("gateway", folder(), original.command(), environment)
                .await(() -> answers(MANAGEMENT, "/actuator/health/readiness"));
    }

    private static boolean answers(int port, String path) throws IOException, InterruptedException {
        return Session.send(HttpRequest.newBuilder(URI.create(address(port) + path)))
                        .statusCode()
                == 200;
    }

    private Path folder() {
        return portal.home().resolve("benchmarks");
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static List<Double> rates(List<Wrk.Seen> seen) {
        return seen.stream().map(Wrk.Seen::perSecond).toList();
    }

    private static List<Double> p99s(List<Wrk.Seen> seen) {
        return seen.stream().map(Wrk.Seen::p99).toList();
    }

    private static String shown(String format, String unit, List<Double> values) {
        return format.formatted(Medians.of(values)) + unit + " (" + Medians.all(format, values) + ")";
    }
}
