package lv.ogresnamsaimnieks.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MongoDB's commands, one at a time; what a command changed is in the journal before its reply is written. */
final class JournaledBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(JournaledBackend.class);

    private final Journal journal;
    private final Expiry expiry;

    JournaledBackend(Journal journal, Clock clock) {
        super(clock);
        this.journal = journal;
        this.expiry = new Expiry(clock);
        journal.databases().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new JournaledDatabase(databaseName, journal, getCursorRegistry());
    }

    @Override
    public synchronized Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        try {
            return command.equals("hello")
                    ? hello(channel, databaseName, query)
                    : super.handleCommand(channel, databaseName, command, query);
        } finally {
            journal.commit();
        }
    }

    /** The newer name of {@code isMaster}, by which health checks ask. */
    private Document hello(Channel channel, String databaseName, Document query) {
        var answer = super.handleCommand(channel, databaseName, "isMaster", query);
        answer.put("isWritablePrimary", answer.get("ismaster"));
        return answer;
    }

    /** Removes the documents whose time-to-live index says that they are over. */
    synchronized void expire() {
        for (var name : journal.databases()) {
            var removed = expiry.expire(resolveDatabase(name));
            journal.commit();
            if (removed > 0) {
                log.info("{} documents of {} were over", removed, name);
            }
        }
    }

    /** Makes the journal small again while nobody asks for anything. */
    synchronized void compactIfQuiet() throws IOException {
        journal.compactIfQuiet();
    }

    @Override
    public synchronized void close() {
        super.close();
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
