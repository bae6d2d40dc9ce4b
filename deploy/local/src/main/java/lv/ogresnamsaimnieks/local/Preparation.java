package lv.ogresnamsaimnieks.local;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/**
 * Makes out of jars what starts quickly: once for each content, in a folder that carries the content's hash, so that the
 * next start finds it.
 */
final class Preparation implements AutoCloseable {

    private static final List<String> KEYCLOAK_BUILD = List.of(
            "build",
            "--db=dev-file",
            "--cache=local",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--event-metrics-user-enabled=true");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final Progress progress;
    private final FileChannel lock;

    private Preparation(Settings settings, Progress progress, FileChannel lock) {
        this.settings = settings;
        this.progress = progress;
        this.lock = lock;
    }

    /** Waits until no other launcher prepares, and keeps others waiting until it is closed. */
    static Preparation alone(Settings settings, Progress progress) throws IOException {
        Files.createDirectories(settings.prepared());
        var lock = FileChannel.open(
                settings.prepared().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            progress.say("Waiting for another launcher that is preparing");
            lock.lock();
        }
        return new Preparation(settings, progress, lock);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** A Spring Boot application, extracted, with a cache of its classes. */
    Prepared application(String name, Path jar, int heapMegabytes, Map<String, String> environment) {
        requireBuilt(name, jar);
        var folder = folder(name, List.of(contentOf(jar), Integer.toString(heapMegabytes)));
        var prepared = prepared(folder, jar);
        once(name, folder, () -> {
            extract(name, jar, folder);
            train(name, prepared, heapMegabytes, environment);
        });
        return prepared;
    }

    /** A program in one jar, copied so that no build touches it. */
    Prepared program(String name, Path jar) {
        requireBuilt(name, jar);
        var folder = folder(name, List.of(contentOf(jar)));
        once(name, folder, () -> Files.copy(jar, folder.resolve(jar.getFileName())));
        return prepared(folder, jar);
    }

    /** A copy of our own jar and its libraries that no build touches. */
    Path own(Path jar) {
        requireBuilt("local", jar);
        var libraries = jars(jar.resolveSibling("libs"));
        var inputs = new ArrayList<>(List.of(contentOf(jar)));
        libraries.forEach(it -> inputs.add(it.getFileName() + " " + it.toFile().length()));
        var folder = folder("own", inputs);
        once("own", folder, () -> {
            Files.createDirectories(folder.resolve("libs"));
            Files.copy(jar, folder.resolve(jar.getFileName()));
            for (var library : libraries) {
                Files.copy(library, folder.resolve("libs").resolve(library.getFileName()));
            }
        });
        return folder.resolve(jar.getFileName());
    }

    /**
     * Runs a program until it is ready, at another place and with other ports, and ends it: then its cache knows the
     * classes it needs. Without a cache it starts all the same, only slower.
     */
    Path rehearse(String name, Path program, Function<Settings, Part> part) {
        var cache = program.resolveSibling(name + ".aot");
        var done = program.resolveSibling(name + ".done");
        if (Files.exists(done)) {
            return cache;
        }
        var start = System.nanoTime();
        try {
            var place = Files.createTempDirectory(settings.prepared(), "rehearsal-");
            var elsewhere = settings.elsewhere(place, freePorts());
            Files.createDirectories(elsewhere.data(name));
            if (!rehearse(part.apply(elsewhere), cache)) {
                progress.say(name + " starts without a cache of its classes, see " + log(name));
            }
            delete(place);
            Files.createFile(done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.say("%s rehearsed (%.0f s)".formatted(name, (System.nanoTime() - start) / 1e9));
        return cache;
    }

    private boolean rehearse(Part part, Path cache) throws IOException {
        var command = new ArrayList<>(part.command());
        command.add(1, "-XX:AOTCacheOutput=" + cache);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(log(part.name()).toFile()));
        builder.environment().putAll(part.environment());
        var process = builder.start();
        try {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (process.isAlive()
                    && System.nanoTime() < deadline
                    && !part.place().readiness().isReady()) {
                Thread.sleep(100);
            }
            process.destroy();
            if (!process.waitFor(PATIENCE)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return Files.exists(cache);
    }

    private static int freePorts() {
        for (var attempt = 0; attempt < 100; attempt++) {
            var base = ThreadLocalRandom.current().nextInt(210, 320) * 100;
            if (IntStream.rangeClosed(base, base + 20).allMatch(Ports::isFree)) {
                return base;
            }
        }
        throw new Failure("There are no free ports");
    }

    private Path log(String name) {
        return settings.prepared().resolve(name + ".log");
    }

    private static List<Path> jars(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keycloak's distribution with our provider and realm, built for this database. */
    Path keycloak(Path distribution, Path provider) {
        requireBuilt("Keycloak's distribution", distribution);
        requireBuilt("keycloak-provider", provider);
        var folder =
                folder("keycloak", List.of(contentOf(distribution), contentOf(provider), KEYCLOAK_BUILD.toString()));
        var home = folder.resolve("keycloak");
        once("keycloak", folder, () -> {
            unzip(distribution, home);
            Files.copy(provider, home.resolve("providers").resolve(provider.getFileName()));
            Files.createDirectories(home.resolve("data/import"));
            try (var zip = new ZipFile(provider.toFile());
                    var realm = zip.getInputStream(zip.getEntry("realm/portal-realm.json"))) {
                Files.copy(realm, home.resolve("data/import/portal-realm.json"));
            }
            var command =
                    new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
            command.addAll(KEYCLOAK_BUILD);
            run("keycloak", Map.of("JAVA_HOME", System.getProperty("java.home")), command);
        });
        return home;
    }

    private static Prepared prepared(Path folder, Path jar) {
        return new Prepared(folder.resolve(jar.getFileName()), folder.resolve("classes.aot"));
    }

    private void extract(String name, Path jar, Path folder) {
        run(
                name,
                Map.of(),
                List.of(
                        Java.executable().toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()));
    }

    private void train(String name, Prepared prepared, int heapMegabytes, Map<String, String> environment) {
        var database = new MongoServer(new MemoryBackend());
        try {
            var trained = new HashMap<>(environment);
            trained.put("MONGODB_URI", database.bindAndGetConnectionString());
            trained.put("KAFKA", "127.0.0.1:1");
            // Nobody answers there: making topics would be waited for a minute.
            trained.put("SPRING_KAFKA_ADMIN_AUTO_CREATE", "false");
            trained.put("SERVER_PORT", "0");
            trained.put("MANAGEMENT_PORT", "0");
            run(
                    name,
                    trained,
                    Java.command(
                            "-Dportal.rehearsal=" + name,
                            heapMegabytes,
                            List.of(
                                    "-XX:AOTCacheOutput=" + prepared.cache(),
                                    "-Dspring.context.exit=onRefresh",
                                    "-jar",
                                    prepared.jar().toString())));
        } catch (Failure e) {
            progress.say(name + " starts without a cache of its classes: " + e.getMessage());
        } finally {
            database.shutdownNow();
        }
    }

    private void once(String name, Path folder, Work work) {
        var done = folder.resolve("done");
        if (Files.exists(done)) {
            return;
        }
        var start = System.nanoTime();
        try {
            delete(folder);
            Files.createDirectories(folder);
            work.run();
            Files.createFile(done);
            removeFormer(name, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.say("%s prepared (%.0f s)".formatted(name, (System.nanoTime() - start) / 1e9));
    }

    private void removeFormer(String name, Path folder) throws IOException {
        try (var all = Files.list(settings.prepared())) {
            for (var former : all.filter(it -> it.getFileName().toString().matches(name + "-[0-9a-f]{16}"))
                    .filter(it -> !it.equals(folder) && !PidFile.isInUse(it))
                    .toList()) {
                delete(former);
            }
        }
    }

    private void run(String name, Map<String, String> environment, List<String> command) {
        var log = log(name);
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var code = builder.start().onExit().join().exitValue();
            if (code != 0) {
                throw new Failure("exit code " + code + ", see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String name, List<String> inputs) {
        return settings.prepared().resolve(name + "-" + hash(inputs));
    }

    private static void requireBuilt(String name, Path file) {
        if (!Files.exists(file)) {
            throw new Failure("%s is not built: %s is missing".formatted(name, file));
        }
    }

    /** Names, sizes and checksums of everything in an archive; its dates do not count. */
    private static String contentOf(Path archive) {
        try (var zip = new ZipFile(archive.toFile())) {
            return hash(zip.stream()
                    .map(it -> it.getName() + " " + it.getSize() + " " + it.getCrc())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(List<String> inputs) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var input : inputs) {
                var bytes = input.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks the one folder in this archive under another name. */
    private static void unzip(Path archive, Path to) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
                var name = entry.getName();
                var target = to.resolve(name.substring(name.indexOf('/') + 1)).normalize();
                if (!target.startsWith(to)) {
                    throw new IOException("Leads out of the archive: " + name);
                }
                Files.createDirectories(target.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
