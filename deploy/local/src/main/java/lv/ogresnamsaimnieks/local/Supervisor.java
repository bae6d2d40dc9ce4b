package lv.ogresnamsaimnieks.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Starts processes, starts again what dies, and ends them all in order. */
final class Supervisor {

    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(3);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(20);
    private static final Duration LIVED_LONG = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 3;

    private final Settings settings;
    private final Progress progress;
    private final Function<ZonedDateTime, Map<String, String>> clock;
    private final Map<String, Process> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Supervisor(Settings settings, Progress progress, Function<ZonedDateTime, Map<String, String>> clock) {
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
    }

    /** Starts a process and watches it from now on; done when it is ready, failed when it does not come up. */
    CompletableFuture<Void> start(Part part) {
        var ready = new CompletableFuture<Void>();
        Thread.ofVirtual().name(part.name()).start(() -> {
            try {
                watch(part, ready);
            } catch (RuntimeException | IOException e) {
                ready.completeExceptionally(new Failure(part.name() + " cannot be started: " + e.getMessage(), e));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        return ready;
    }

    private void watch(Part part, CompletableFuture<Void> ready) throws IOException, InterruptedException {
        keepFormerLog(part.name());
        var pause = Duration.ofSeconds(1);
        for (var attempt = 1; !stopping; attempt++) {
            var start = System.nanoTime();
            var process = spawn(part);
            if (awaitReady(part, process)) {
                progress.say("%s is ready (%.1f s)".formatted(part.name(), seconds(start)));
                ready.complete(null);
            }
            var code = process.waitFor();
            running.remove(part.name(), process);
            if (stopping) {
                return;
            }
            if (!ready.isDone() && attempt == ATTEMPTS) {
                ready.completeExceptionally(new Failure("%s does not start (exit code %d). The end of %s:%n%s"
                        .formatted(part.name(), code, settings.log(part.name()), endOfLog(part.name()))));
                return;
            }
            if (seconds(start) > LIVED_LONG.toSeconds()) {
                pause = Duration.ofSeconds(1);
            }
            progress.say("%s ended (exit code %d), starts again in %d s; see %s"
                    .formatted(part.name(), code, pause.toSeconds(), settings.log(part.name())));
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(Duration.ofSeconds(30)) < 0
                    ? pause.multipliedBy(2)
                    : Duration.ofSeconds(30);
        }
    }

    private Process spawn(Part part) throws IOException {
        var builder = new ProcessBuilder(inOwnSession(part.command()))
                .directory(settings.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        settings.log(part.name()).toFile()));
        var environment = builder.environment();
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.remove("PORTAL_CLOCK");
        environment.putAll(clock.apply(ZonedDateTime.now(Settings.RIGA)));
        environment.putAll(part.environment());
        var process = builder.start();
        running.put(part.name(), process);
        new PidFile(settings.run(part.name() + ".pid")).write(process.pid(), part.marker());
        return process;
    }

    private boolean awaitReady(Part part, Process process) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE_TO_START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline && !stopping) {
            if (part.place().readiness().isReady()) {
                return process.isAlive();
            }
            Thread.sleep(100);
        }
        if (process.isAlive() && !stopping) {
            progress.say(part.name() + " is not ready after " + PATIENCE_TO_START.toMinutes() + " minutes");
            process.destroy();
        }
        return false;
    }

    /** Ends everything: who is asked first, the database last. */
    void stop() {
        stopping = true;
        for (var together : List.of(
                List.of(Parts.GATEWAY),
                Parts.SERVICES,
                List.of(Parts.SANDBOX, Parts.KEYCLOAK, Parts.KAFKA),
                List.of(Parts.DATABASE))) {
            var ending = together.stream()
                    .filter(running::containsKey)
                    .map(running::get)
                    .map(Process::toHandle)
                    .toList();
            end(ending);
        }
    }

    /** Asks these processes to end and, if they take too long, ends them. */
    static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        var deadline = System.nanoTime() + PATIENCE_TO_STOP.toNanos();
        try {
            while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
                if (System.nanoTime() > deadline) {
                    processes.forEach(ProcessHandle::destroyForcibly);
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepFormerLog(String name) {
        try {
            var log = settings.log(name);
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String endOfLog(String name) throws IOException {
        var lines = Files.readAllLines(settings.log(name));
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 25), lines.size()));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** In a session of its own, so that Ctrl-C reaches the launcher alone and it ends the others in order. */
    static List<String> inOwnSession(List<String> command) {
        var setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        var own = new ArrayList<>(List.of(setsid.toString()));
        own.addAll(command);
        return own;
    }
}
