package lv.ogresnamsaimnieks.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaledBackendTests {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

    @TempDir
    Path folder;

    JournaledBackend backend;
    MongoServer server;
    MongoClient client;

    @BeforeEach
    void start() throws IOException {
        backend = new JournaledBackend(Journal.open(folder), Clock.fixed(NOW, ZoneOffset.UTC));
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, 1);
        client = MongoClients.create(server.getConnectionString());
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void removesWhatIsOver() {
        var sessions = sessions();
        sessions.createIndex(Indexes.ascending("expires"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
        sessions.insertMany(List.of(
                new Document("_id", "over").append("expires", Date.from(NOW.minusSeconds(61))),
                new Document("_id", "living").append("expires", Date.from(NOW.minusSeconds(59))),
                new Document("_id", "for ever")));

        backend.expire();

        assertThat(sessions.find().map(it -> it.getString("_id"))).containsExactly("living", "for ever");
    }

    @Test
    void answersAHealthCheck() {
        assertThat(client.getDatabase("gateway").runCommand(new Document("hello", 1)))
                .containsEntry("isWritablePrimary", true)
                .containsEntry("ok", 1.0);
    }

    @Test
    void findsByIndexWhatItFindsByLooking() {
        var indexed = sessions();
        var plain = client.getDatabase("gateway").getCollection("plain");
        indexed.createIndex(Indexes.ascending("a"));
        indexed.createIndex(Indexes.ascending("b.c"));
        var random = new Random(7);
        for (var number = 0; number < 300; number++) {
            var document = document(number, random);
            indexed.insertOne(document);
            plain.insertOne(document);
            var change = Updates.set("a", random.nextInt(4));
            for (var collection : List.of(indexed, plain)) {
                collection.updateOne(Filters.eq("_id", number / 3), change);
                collection.deleteOne(Filters.eq("_id", number / 5));
            }
        }
        for (var query : queries()) {
            assertThat(indexed.find(query).sort(new Document("_id", 1)))
                    .as("%s", query)
                    .containsExactlyElementsOf(plain.find(query).sort(new Document("_id", 1)));
        }
    }

    @Test
    void readsInTheOrderOfIdsWhatItWouldHaveToSort() {
        var sessions = sessions();
        sessions.createIndex(Indexes.ascending("a"));
        assertThat(sessions.find().sort(new Document("_id", -1)).first()).isNull();
        var ids = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        Collections.shuffle(ids, new Random(11));
        ids.forEach(it -> sessions.insertOne(new Document("_id", it).append("a", it % 3)));
        sessions.deleteMany(Filters.in("_id", 199, 0, 77));

        for (var query : List.of(
                new Document(),
                Filters.gt("_id", 76),
                Filters.lte("_id", 77),
                Filters.and(Filters.gte("_id", 20L), Filters.lt("_id", 30)),
                Filters.and(Filters.gt("_id", 50), Filters.ne("a", 1)),
                Filters.eq("a", 2))) {
            var found = sessions.find(query).map(it -> it.getInteger("_id")).into(new ArrayList<>());
            Collections.sort(found);
            assertThat(found).as("%s", query).isNotEmpty();
            assertThat(sessions.find(query)
                            .sort(new Document("_id", 1))
                            .limit(7)
                            .map(it -> it.getInteger("_id")))
                    .as("%s", query)
                    .containsExactlyElementsOf(found.subList(0, 7));
            assertThat(sessions.find(query).sort(new Document("_id", -1)).map(it -> it.getInteger("_id")))
                    .as("%s", query)
                    .containsExactlyElementsOf(found.reversed());
        }
    }

    private static Document document(int id, Random random) {
        var document = new Document("_id", id);
        switch (random.nextInt(6)) {
            case 0 -> document.append("a", random.nextInt(4));
            case 1 -> document.append("a", (long) random.nextInt(4));
            case 2 -> document.append("a", null);
            case 3 -> document.append("a", List.of(random.nextInt(4), random.nextInt(4)));
            case 4 -> document.append("a", List.of());
            default -> document.append("other", 1);
        }
        var parts = new ArrayList<Document>();
        for (var part = random.nextInt(3); part > 0; part--) {
            parts.add(random.nextBoolean() ? new Document("c", "v" + random.nextInt(3)) : new Document("d", 1));
        }
        return random.nextBoolean() ? document.append("b", parts) : document.append("b", new Document("c", "v1"));
    }

    private static List<Bson> queries() {
        return List.of(
                Filters.eq("a", 1),
                Filters.eq("a", 1.0),
                Filters.eq("a", null),
                Filters.eq("a", List.of()),
                Filters.ne("a", 1),
                Filters.in("a", 1, 2),
                Filters.in("a", 1, null),
                Filters.exists("a"),
                Filters.exists("a", false),
                Filters.gt("a", 1),
                Filters.lte("a", 2),
                Filters.not(Filters.gt("a", 1)),
                Filters.and(Filters.eq("a", 1), Filters.eq("b.c", "v1")),
                Filters.or(Filters.eq("a", 1), Filters.eq("b.c", "v2")),
                Filters.eq("b.c", "v1"),
                Filters.exists("b.c"),
                Filters.elemMatch("b", Filters.eq("c", "v1")),
                Filters.regex("b.c", "^v[12]"),
                Filters.size("a", 2));
    }

    private MongoCollection<Document> sessions() {
        return client.getDatabase("gateway").getCollection("sessions");
    }
}
