package lv.ogresnamsaimnieks.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system, started once for all journeys beside whatever else runs: its own ports, its own data. */
final class RunningPortal {

    /** In the window for November: the second of its three days. */
    static final String IN_THE_WINDOW = "2026-11-30T09:00";

    /** The window's last day, and some days later: each is another start, and the portal's time never goes back. */
    static final String ON_THE_LAST_DAY = "2026-12-01T09:00";

    static final String AFTER_THE_WINDOW = "2026-12-05T09:00";

    /** The order of journeys that need another day: after all others, and after what reads what those left behind. */
    static final int READS_WHAT_WAS_LEFT = Order.DEFAULT + 1;

    static final int NEEDS_THE_LAST_DAY = Order.DEFAULT + 2;
    static final int NEEDS_DAYS_AFTER = Order.DEFAULT + 3;

    private static final int PORT = 18080;
    private static final List<String> SERVICES = List.of("identity", "billing", "metering", "messaging", "documents");
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target", "portal").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();

    private static String clock = "";

    private RunningPortal() {}

    /** Makes sure it runs, its clock started at that local time; data stays when it has to be started anew. */
    static synchronized void at(String time) {
        if (clock.equals(time)) {
            return;
        }
        if (clock.isEmpty()) {
            launcher("down");
            delete(HOME);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> launcher("down")));
        } else {
            launcher("down");
        }
        clock = time;
        var told = launcher("up", "--detach", "--clock", time);
        if (told.contains("could not be loaded")) {
            throw new AssertionError(told);
        }
    }

    static String origin() {
        return "http://localhost:" + PORT;
    }

    static String sandbox() {
        return "http://localhost:" + (PORT + 15);
    }

    static String keycloak() {
        return "http://localhost:" + (PORT + 10);
    }

    /** What Keycloak tells of itself to those who run it. */
    static String keycloakManagement() {
        return "http://localhost:" + (PORT + 11);
    }

    /** Where gateway, services and Keycloak tell their metrics. */
    static Stream<String> metrics() {
        return Stream.concat(
                Stream.of(PORT + 20, PORT + 1, PORT + 2, PORT + 3, PORT + 4, PORT + 5)
                        .map(it -> "http://localhost:" + it + "/actuator/prometheus"),
                Stream.of(keycloakManagement() + "/metrics"));
    }

    /** A service itself, past the gateway. */
    static String service(String name) {
        return "http://127.0.0.1:" + (PORT + 1 + SERVICES.indexOf(name));
    }

    static String mongodb() {
        return "mongodb://localhost:" + (PORT + 14);
    }

    static Path logs() {
        return HOME.resolve("logs");
    }

    /** A file among the secrets, such as a bank's certificate. */
    static Path secretFile(String name) {
        return HOME.resolve("secrets").resolve(name);
    }

    static String secret(String name) {
        return secret(HOME, name);
    }

    static String secret(Path home, String name) {
        try (var reader = Files.newBufferedReader(home.resolve("secrets/secrets.properties"))) {
            var secrets = new Properties();
            secrets.load(reader);
            return secrets.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProcessHandle process(String name) {
        return processes().stream()
                .filter(it -> it.path("name").asString().equals(name))
                .flatMap(it -> ProcessHandle.of(it.path("pid").asLong()).stream())
                .findFirst()
                .orElseThrow();
    }

    static boolean isUp(String name) {
        return processes().stream()
                .anyMatch(it -> it.path("name").asString().equals(name)
                        && it.path("health").asString().equals("up"));
    }

    private static List<JsonNode> processes() {
        var text = launcher("status", "--json");
        return JSON.readTree(text.substring(text.indexOf('{'))).path("processes").values().stream()
                .toList();
    }

    private static String launcher(String... words) {
        return launcher(PORT, HOME, Map.of(), words);
    }

    /** Runs the launcher for a system with its own ports, data and settings, and gives what it says. */
    static String launcher(int port, Path home, Map<String, String> environment, String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx64m",
                "-Dportal.root=" + ROOT,
                "-cp",
                ROOT.resolve("deploy/local/target/local.jar").toString(),
                "lv.ogresnamsaimnieks.local.Portal"));
        command.addAll(List.of(words));
        try {
            var builder = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
            builder.environment().put("PORTAL_PORT", Integer.toString(port));
            builder.environment().put("PORTAL_HOME", home.toString());
            builder.environment().putAll(environment);
            builder.environment().remove("MONGODB_URI");
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES) || (words[0].equals("up") && process.exitValue() != 0)) {
                throw new AssertionError(String.join(" ", words) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
