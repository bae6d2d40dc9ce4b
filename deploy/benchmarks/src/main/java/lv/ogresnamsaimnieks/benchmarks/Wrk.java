package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The load generator wrk: as many requests as get answered. */
final class Wrk {

    static final int CONNECTIONS = 16;

    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    private Wrk() {}

    /**
     * What it saw.
     *
     * @param p99 in milliseconds
     * @param wrongs what wrk says of answers that were no success or did not come; empty if it says nothing
     */
    record Seen(double perSecond, double p99, String wrongs) {}

    static Seen load(Duration duration, String address, String cookie) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + duration.toSeconds() + "s",
                        "--latency",
                        "-H",
                        "Cookie: " + cookie,
                        address))
                .redirectErrorStream(true)
                .start();
        var whenWeEnd = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(whenWeEnd);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var code = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(whenWeEnd);
        if (code != 0) {
            throw new Failure("wrk: " + said);
        }
        return new Seen(perSecond(said), p99(said), wrongs(said));
    }

    private static double perSecond(String said) {
        var found = PER_SECOND.matcher(said);
        if (!found.find()) {
            throw new Failure("wrk said no rate: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double p99(String said) {
        var found = P99.matcher(said);
        if (!found.find()) {
            throw new Failure("wrk said no p99: " + said);
        }
        var milliseconds = switch (found.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1.0;
            default -> 1_000.0;
        };
        return Double.parseDouble(found.group(1)) * milliseconds;
    }

    private static String wrongs(String said) {
        return said.lines()
                .map(String::strip)
                .filter(it -> it.startsWith("Non-2xx") || it.startsWith("Socket errors"))
                .collect(Collectors.joining("; "));
    }
}
