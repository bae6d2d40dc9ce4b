package lv.ogresnamsaimnieks.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal that is measured, started as anybody starts it; {@code run} says on which ports and where its data is. */
final class Portal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern STEP = Pattern.compile(" *[0-9.]+ s .*");

    private final int port = Integer.parseInt(environment("PORTAL_PORT"));
    private final Path home = Path.of(environment("PORTAL_HOME")).toAbsolutePath();

    /** A process of the portal. */
    record Part(String name, long pid) {

        /** Its whole command line. */
        List<String> command() throws IOException {
            return words("cmdline");
        }

        /** With what environment it was started. */
        Map<String, String> environment() throws IOException {
            return words("environ").stream()
                    .filter(it -> it.indexOf('=') > 0)
                    .collect(Collectors.toMap(
                            it -> it.substring(0, it.indexOf('=')),
                            it -> it.substring(it.indexOf('=') + 1),
                            (first, _) -> first));
        }

        private List<String> words(String file) throws IOException {
            var text = Files.readString(Path.of("/proc", Long.toString(pid), file));
            return List.of(text.replaceFirst("\0$", "").split("\0", -1));
        }
    }

    /** Returns when everything is ready. */
    void up(Map<String, String> environment, String... more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("up", "--detach"));
        words.addAll(List.of(more));
        if (run(environment, words, Portal::progress) != 0) {
            throw new Failure("the portal did not start");
        }
    }

    void down() throws IOException, InterruptedException {
        run(Map.of(), List.of("down"), _ -> {});
    }

    List<Part> parts() throws IOException, InterruptedException {
        var status = new StringBuilder();
        if (run(Map.of(), List.of("status", "--json"), status::append) != 0) {
            throw new Failure("not everything runs: " + status);
        }
        return JSON.readTree(status.substring(status.indexOf("{"))).path("processes").values().stream()
                .map(Portal::part)
                .toList();
    }

    Part part(String name) throws IOException, InterruptedException {
        return parts().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure("there is no " + name));
    }

    /** The process that watches all the others. */
    Part launcher() throws IOException {
        var pid = Files.readAllLines(home.resolve("run/launcher.pid")).getFirst();
        return new Part("launcher", Long.parseLong(pid));
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }

    String keycloak() {
        return "http://localhost:" + (port + 10);
    }

    String sandbox() {
        return "http://localhost:" + (port + 15);
    }

    Path home() {
        return home;
    }

    String secret(String name) throws IOException {
        try (var reader = Files.newBufferedReader(home.resolve("secrets/secrets.properties"))) {
            var secrets = new Properties();
            secrets.load(reader);
            return secrets.getProperty(name);
        }
    }

    private static void progress(String line) {
        if (STEP.matcher(line).matches()) {
            Table.progress("  " + line);
        }
    }

    private interface Line {
        void said(String line);
    }

    private static int run(Map<String, String> environment, List<String> words, Line line)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./portal"));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line::said);
        }
        return process.waitFor();
    }

    private static Part part(JsonNode process) {
        return new Part(process.path("name").asString(), process.path("pid").asLong());
    }

    private static String environment(String name) {
        var value = System.getenv(name);
        if (value == null) {
            throw new Failure(name + " is not set; ./portal bench sets it");
        }
        return value;
    }
}
