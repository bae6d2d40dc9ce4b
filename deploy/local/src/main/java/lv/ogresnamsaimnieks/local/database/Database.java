package lv.ogresnamsaimnieks.local.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as a process of its own: {@code Database <port> <folder>}, on 127.0.0.1 only.
 *
 * <p>One thread serves all connections: commands run one after another, and a reply is written before the next command
 * can change the documents in it. Its time is the real one whatever the portal's is: sessions and tokens live by it.
 */
public final class Database {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private Database() {}

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(arguments[0]);
        var journal = Journal.open(Path.of(arguments[1]));
        var backend = new JournaledBackend(journal, Clock.systemUTC());
        var server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, 1);

        repeat("disk", Duration.ofMillis(200), journal::force);
        repeat("expiry", Duration.ofSeconds(30), backend::expire);
        repeat("compaction", Duration.ofSeconds(5), backend::compactIfQuiet);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        log.info("Database on port {} in {}", port, arguments[1]);
    }

    private static void repeat(String name, Duration pause, Task task) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            while (true) {
                try {
                    Thread.sleep(pause);
                    task.run();
                } catch (InterruptedException _) {
                    return;
                } catch (IOException | RuntimeException e) {
                    log.error("Background work failed", e);
                }
            }
        });
    }

    private interface Task {
        void run() throws IOException;
    }
}
