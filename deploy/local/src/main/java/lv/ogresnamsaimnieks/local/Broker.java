package lv.ogresnamsaimnieks.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** One Kafka broker that is its own controller, from Kafka's jars. */
final class Broker {

    private final Settings settings;
    private final Path jar;

    Broker(Settings settings, Path jar) {
        this.settings = settings;
        this.jar = jar;
    }

    List<String> arguments() {
        return List.of("-cp", jar.toString(), "kafka.Kafka", file().toString());
    }

    /** Writes the broker's settings and, the first time, prepares its folder. */
    void format() {
        try {
            var data = settings.data(Parts.KAFKA);
            Files.createDirectories(data);
            Files.createDirectories(file().getParent());
            Files.writeString(file(), properties(data));
            if (Files.exists(data.resolve("meta.properties"))) {
                return;
            }
            var process = new ProcessBuilder(
                            Java.executable().toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            jar.toString(),
                            "kafka.tools.StorageTool",
                            "format",
                            // In one word: one id in 64 begins like an option.
                            "--cluster-id=" + clusterId(),
                            "-c",
                            file().toString())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new Failure("Kafka's folder " + data + " could not be prepared: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return settings.run("kafka.properties");
    }

    private String properties(Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                group.coordinator.threads=1
                num.network.threads=2
                num.io.threads=2
                background.threads=2
                num.recovery.threads.per.data.dir=1
                log.cleaner.dedupe.buffer.size=8388608
                log.cleaner.io.buffer.size=65536
                """.formatted(settings.kafkaControllerPort(), settings.kafkaPort(), data);
    }

    private static String clusterId() {
        var id = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
