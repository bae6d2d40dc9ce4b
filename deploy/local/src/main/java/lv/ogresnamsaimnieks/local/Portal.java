package lv.ogresnamsaimnieks.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.ogresnamsaimnieks.local.demo.People;

/** The command line: {@code prepare}, {@code up}, {@code status}, {@code down}. */
public final class Portal {

    private static final String READY = "ready";
    private static final String REALM = "identity-service/keycloak/src/main/resources/realm/portal-realm.json";

    private final Settings settings;
    private final Progress progress;

    private Portal(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Ends with 0 if what was asked for is so, with 1 if not. */
    public static void main(String[] arguments) {
        var words = List.of(arguments);
        try {
            var root = Path.of(System.getProperty("portal.root", ".")).toAbsolutePath();
            var settings = Settings.of(words, System.getenv(), root.normalize(), Clock.systemUTC());
            Files.createDirectories(settings.home().resolve("run"));
            Files.createDirectories(settings.home().resolve("logs"));
            var portal = new Portal(settings, new Progress(System.out));
            System.exit(portal.run(words.isEmpty() ? "" : words.getFirst(), words));
        } catch (Failure e) {
            System.err.println(e.getMessage());
        } catch (DateTimeParseException _) {
            System.err.println("--clock wants a local date and time, for example 2026-11-30T09:00");
        } catch (IOException e) {
            System.err.println("A file cannot be used: " + e.getMessage());
        }
        System.exit(1);
    }

    private int run(String command, List<String> words) throws IOException {
        return switch (command) {
            case "prepare" -> {
                try (var preparation = Preparation.alone(settings, progress)) {
                    new Parts(settings, secrets(), preparation).prepare();
                }
                yield 0;
            }
            case "up" -> settings.detach() ? detach(words) : up();
            case "status" -> new Status(settings.asStarted(), secrets()).print(System.out);
            case "down" -> down();
            default -> throw new Failure("Unknown command: " + command);
        };
    }

    private int up() throws IOException {
        if (launcher().process().isPresent()) {
            progress.print("It is running already.");
            return new Status(settings.asStarted(), secrets()).print(System.out);
        }
        if (endLeftOver()) {
            progress.say("Ended what an earlier run had left behind");
        }
        launcher().write(ProcessHandle.current().pid(), Portal.class.getName());
        Files.deleteIfExists(settings.run(READY));
        settings.save();
        var secrets = secrets();
        Parts parts;
        List<Part> all;
        try (var preparation = Preparation.alone(settings, progress)) {
            parts = new Parts(settings, secrets, preparation);
            all = parts.prepare();
        }
        for (var part : all) {
            requireFreePorts(part);
            Files.createDirectories(settings.data(part.name()));
        }
        Files.createDirectories(settings.data("mongodb"));
        People.write(settings.run("people.json"));
        sayIfTheRealmIsOld();

        var supervisor = new Supervisor(settings, progress, parts::clock);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));
        progress.say(databaseOf(parts));
        try {
            start(all, supervisor).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
        if (settings.includes(Parts.KEYCLOAK) && settings.demo()) {
            new Staffing(settings, secrets, progress).run();
        }
        if (settings.only().isEmpty() && settings.demo()) {
            new Loading(settings, secrets, progress).run();
        }
        Files.writeString(
                settings.run(READY), Long.toString(ProcessHandle.current().pid()));
        progress.say("Everything is ready");
        new Status(settings, secrets).welcome(System.out);
        waitForCtrlC();
        return 0;
    }

    /** Keycloak takes the realm in when it has none, and never again. */
    private void sayIfTheRealmIsOld() throws IOException {
        var realm = Files.readString(settings.root().resolve(REALM)) + settings.portal();
        var data = settings.data(Parts.KEYCLOAK);
        var taken = data.resolve("realm.taken");
        if (!Files.exists(data.resolve("keycloak.mv.db"))) {
            Files.writeString(taken, realm);
        } else if (!Files.exists(taken) || !Files.readString(taken).equals(realm)) {
            progress.say("The realm has changed since Keycloak took it in, and Keycloak keeps the former one; delete "
                    + data + " (and with it the accounts) for the new one");
        }
    }

    /** What a person needs for signing in comes first; two at a time after that, for machines with two processors. */
    private CompletableFuture<Void> start(List<Part> parts, Supervisor supervisor) {
        Map<String, Part> byName = parts.stream().collect(Collectors.toMap(Part::name, it -> it));
        Function<String, CompletableFuture<Void>> start = name -> {
            var part = byName.get(name);
            return part == null ? CompletableFuture.completedFuture(null) : supervisor.start(part);
        };
        var database = start.apply(Parts.DATABASE);
        var keycloak = start.apply(Parts.KEYCLOAK);
        var gateway = database.thenCompose(_ -> start.apply(Parts.GATEWAY));
        var signIn = CompletableFuture.allOf(keycloak, gateway).thenRun(() -> {
            if (byName.containsKey(Parts.GATEWAY)) {
                progress.say("Sign-in page: " + settings.portal());
            }
        });
        var sandbox = signIn.thenCompose(_ -> start.apply(Parts.SANDBOX));
        var kafka = signIn.thenCompose(_ -> start.apply(Parts.KAFKA));
        var first = kafka.thenCompose(_ -> start.apply("identity"))
                .thenCompose(_ -> start.apply("metering"))
                .thenCompose(_ -> start.apply("documents"));
        var second = kafka.thenCompose(_ -> start.apply("billing")).thenCompose(_ -> start.apply("messaging"));
        return CompletableFuture.allOf(sandbox, first, second);
    }

    private int detach(List<String> words) throws IOException {
        if (launcher().process().isPresent()) {
            return up();
        }
        Files.deleteIfExists(settings.run(READY));
        var log = settings.log("launcher");
        Files.deleteIfExists(log);
        var self = ProcessHandle.current().info();
        var command = new ArrayList<String>();
        command.add(self.command().orElseThrow());
        command.addAll(List.of(self.arguments().orElseThrow())
                .subList(0, self.arguments().orElseThrow().length - words.size()));
        words.stream().filter(it -> !it.equals("--detach")).forEach(command::add);
        var process = new ProcessBuilder(Supervisor.inOwnSession(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var lines = Files.newBufferedReader(log)) {
            while (true) {
                var ended = !process.isAlive();
                var ready = Files.exists(settings.run(READY));
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    progress.print(line);
                }
                if (ready || ended) {
                    return ready ? 0 : 1;
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException _) {
            return 1;
        }
    }

    private int down() {
        var launcher = launcher().process();
        launcher.ifPresent(it -> {
            it.destroy();
            it.onExit().join();
        });
        if (!endLeftOver() && launcher.isEmpty()) {
            progress.print("Nothing was running.");
        } else {
            progress.print("Stopped.");
        }
        return 0;
    }

    private boolean endLeftOver() {
        var ended = false;
        for (var name : Parts.ALL) {
            var file = new PidFile(settings.run(name + ".pid"));
            var process = file.process();
            if (process.isPresent()) {
                Supervisor.end(List.of(process.get()));
                ended = true;
            }
        }
        return ended;
    }

    private void stop(Supervisor supervisor) {
        progress.print("");
        progress.say("Stopping");
        supervisor.stop();
        try {
            Files.deleteIfExists(settings.run(READY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.say("Stopped");
    }

    private void requireFreePorts(Part part) {
        for (int port : part.place().ports()) {
            if (!Ports.isFree(port)) {
                throw new Failure(
                        "Port %d, which %s needs, is in use. End the program that uses it, or shift all ports with PORTAL_PORT=<port>."
                                .formatted(port, part.name()));
            }
        }
    }

    private String databaseOf(Parts parts) {
        if (settings.mongodb().isPresent()) {
            return "Database: the one MONGODB_URI names";
        }
        return parts.mongod()
                .map(it -> "Database: MongoDB, " + it)
                .orElse("Database: our stand-in on disk, because there is no mongod here");
    }

    private PidFile launcher() {
        return new PidFile(settings.run("launcher.pid"));
    }

    private Secrets secrets() {
        return Secrets.of(settings.secrets(), Java.executable());
    }

    private static void waitForCtrlC() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
