package lv.ogresnamsaimnieks.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the person asked for and where things are.
 *
 * @param home data, secrets and logs of this running system
 * @param origins what browsers call the portal, Keycloak and the sandbox, where something stands in front of them
 * @param port the portal's port; every other process has a port at a fixed distance from it
 * @param clock the portal's time at {@code startedAt}, or null for the time of day
 * @param only names of the processes to start; empty means all
 * @param databaseHeap of our stand-in for MongoDB, which holds everything in it, in MiB
 */
record Settings(
        Path root,
        Path home,
        Origins origins,
        int port,
        @Nullable LocalDateTime clock,
        ZonedDateTime startedAt,
        boolean demo,
        boolean detach,
        boolean json,
        Set<String> only,
        Optional<String> mongodb,
        int databaseHeap,
        Optional<String> path) {

    static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    static Settings of(List<String> arguments, Map<String, String> environment, Path root, Clock now) {
        var home = environment.getOrDefault("PORTAL_HOME", ".portal");
        LocalDateTime clock = null;
        for (var at = 0; at < arguments.size(); at++) {
            if (arguments.get(at).equals("--clock")) {
                clock = LocalDateTime.parse(at + 1 < arguments.size() ? arguments.get(at + 1) : "");
            }
        }
        return new Settings(
                root,
                root.resolve(home).toAbsolutePath().normalize(),
                Origins.of(environment),
                Integer.parseInt(environment.getOrDefault("PORTAL_PORT", "8080")),
                clock,
                ZonedDateTime.now(now.withZone(RIGA)),
                !arguments.contains("--empty"),
                arguments.contains("--detach"),
                arguments.contains("--json"),
                names(environment.getOrDefault("PORTAL_ONLY", "")),
                Optional.ofNullable(environment.get("MONGODB_URI")).filter(it -> !it.isBlank()),
                Integer.parseInt(environment.getOrDefault("DATABASE_HEAP", "512")),
                Optional.ofNullable(environment.get("PATH")));
    }

    /** Writes down what {@code status} and {@code down} must know about the run. */
    void save() {
        var values = new Properties();
        values.setProperty("port", Integer.toString(port));
        values.setProperty("startedAt", startedAt.toString());
        origins.save(values);
        values.setProperty("only", String.join(",", only));
        mongodb.ifPresent(_ -> values.setProperty("database", "external"));
        if (clock != null) {
            values.setProperty("clock", clock.toString());
        }
        try (var writer = Files.newBufferedWriter(run("settings.properties"))) {
            values.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, as the running system was started. */
    Settings asStarted() {
        var file = run("settings.properties");
        if (!Files.exists(file)) {
            return this;
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var began = values.getProperty("clock");
        return new Settings(
                root,
                home,
                Origins.of(values::getProperty),
                Integer.parseInt(values.getProperty("port")),
                began == null ? null : LocalDateTime.parse(began),
                ZonedDateTime.parse(values.getProperty("startedAt")),
                demo,
                detach,
                json,
                names(values.getProperty("only")),
                Optional.ofNullable(values.getProperty("database")),
                databaseHeap,
                path);
    }

    /** The same at another place, for a rehearsal. */
    Settings elsewhere(Path place, int ports) {
        return new Settings(
                root,
                place,
                origins,
                ports,
                clock,
                startedAt,
                demo,
                detach,
                json,
                only,
                Optional.empty(),
                databaseHeap,
                Optional.empty());
    }

    private static Set<String> names(String list) {
        return Stream.of(list.split(",", -1)).filter(it -> !it.isBlank()).collect(Collectors.toUnmodifiableSet());
    }

    /** The portal's time at a moment: a process that starts later starts with a later time. */
    ZonedDateTime portalTime(ZonedDateTime moment) {
        return clock == null ? moment : clock.atZone(RIGA).plus(Duration.between(startedAt, moment));
    }

    boolean includes(String name) {
        return only.isEmpty() || only.contains(name);
    }

    Path prepared() {
        return root.resolve(".portal/prepared");
    }

    Path data(String name) {
        return home.resolve("data").resolve(name);
    }

    Path log(String name) {
        return home.resolve("logs").resolve(name + ".log");
    }

    Path run(String name) {
        return home.resolve("run").resolve(name);
    }

    Path secrets() {
        return home.resolve("secrets");
    }

    int keycloakPort() {
        return port + 10;
    }

    int keycloakManagementPort() {
        return port + 11;
    }

    int kafkaPort() {
        return port + 12;
    }

    int kafkaControllerPort() {
        return port + 13;
    }

    int databasePort() {
        return port + 14;
    }

    int sandboxPort() {
        return port + 15;
    }

    int mailPort() {
        return port + 16;
    }

    int gatewayManagementPort() {
        return port + 20;
    }

    int servicePort(String name) {
        return port + 1 + Parts.SERVICES.indexOf(name);
    }

    String portal() {
        return origins.portal().orElse("http://localhost:" + port);
    }

    String keycloak() {
        return origins.keycloak().orElse("http://localhost:" + keycloakPort());
    }

    /** The portal as a process of this machine reaches it. */
    String portalHere() {
        return "http://localhost:" + port;
    }

    /** The realm as a process of this machine reaches it. */
    String realmHere() {
        return "http://localhost:" + keycloakPort() + "/realms/portal";
    }

    String issuer() {
        return keycloak() + "/realms/portal";
    }

    String sandbox() {
        return origins.sandbox().orElse("http://localhost:" + sandboxPort());
    }

    String mongodbUri() {
        return mongodb.orElse("mongodb://127.0.0.1:" + databasePort());
    }
}
