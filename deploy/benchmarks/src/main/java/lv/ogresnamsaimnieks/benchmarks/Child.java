package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A process that we started beside the portal and that ends when we do. */
final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread whenWeEnd;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.whenWeEnd = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(whenWeEnd);
    }

    /** @param environment all of it, or empty for ours */
    static Child start(String name, Path folder, List<String> command, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(folder);
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        if (!environment.isEmpty()) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        return new Child(name, log, builder.start());
    }

    /** Waits until it does what it is there for. */
    Child await(Callable<Boolean> ready) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(ready)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new Failure("%s does not start: %s".formatted(name, Files.readString(log)));
            }
            Thread.sleep(100);
        }
        return this;
    }

    private static boolean isReady(Callable<Boolean> ready) throws InterruptedException {
        try {
            return ready.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(20))) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(whenWeEnd);
    }
}
