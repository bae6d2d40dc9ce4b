package lv.ogresnamsaimnieks.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.BsonBinarySubType;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after {@code kill -9}, exactly once. */
@Timeout(120)
class DatabaseIT {

    private static final int THREADS = 4;
    private static final int WRITES = 2_000;

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void keepsEveryAcknowledgedWriteWhenItIsKilledInTheMidstOfThem()
            throws IOException, InterruptedException, ExecutionException {
        try (var database = new DatabaseProcess(folder);
                var client = database.client()) {
            var inserts = collection(client, "inserts");
            var counters = collection(client, "counters");
            inserts.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));

            Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
            Map<Integer, Integer> counted = new ConcurrentHashMap<>();
            var killAfter = new CountDownLatch(200 + new Random().nextInt(WRITES / 2));
            var writers = new ArrayList<Future<?>>();
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                for (var thread = 0; thread < THREADS; thread++) {
                    var mine = thread;
                    writers.add(threads.submit(() -> {
                        for (var number = mine; number < WRITES; number += THREADS) {
                            try {
                                inserts.insertOne(new Document("key", number).append("events", List.of("a", "b")));
                                acknowledged.add(number);
                                counters.updateOne(
                                        Filters.eq("_id", mine),
                                        Updates.combine(Updates.inc("count", 1), Updates.push("numbers", number)),
                                        new UpdateOptions().upsert(true));
                                counted.merge(mine, 1, Integer::sum);
                                killAfter.countDown();
                            } catch (MongoException _) {
                                return;
                            }
                        }
                    }));
                }
                killAfter.await();
                database.kill();
                for (var writer : writers) {
                    writer.get();
                }
            }
            assertThat(acknowledged).hasSizeGreaterThan(199).hasSizeLessThan(WRITES);

            database.start();

            var found = new HashMap<Integer, Integer>();
            inserts.find().forEach(it -> found.merge(it.getInteger("key"), 1, Integer::sum));
            assertThat(found.keySet()).containsAll(acknowledged);
            assertThat(found.values()).containsOnly(1);
            assertThat(found).hasSizeLessThanOrEqualTo(acknowledged.size() + THREADS);
            for (var thread = 0; thread < THREADS; thread++) {
                var counter = counters.find(Filters.eq("_id", thread)).first();
                if (counter == null) {
                    assertThat(counted).doesNotContainKey(thread);
                    continue;
                }
                assertThat(counter.getInteger("count"))
                        .isBetween(counted.getOrDefault(thread, 0), counted.getOrDefault(thread, 0) + 1);
                assertThat(counter.getList("numbers", Integer.class))
                        .hasSize(counter.getInteger("count"))
                        .doesNotHaveDuplicates();
            }
            for (var number : acknowledged) {
                assertThat(inserts.countDocuments(Filters.eq("key", number))).isOne();
                assertThatDoubleIsRefused(inserts, new Document("key", number));
            }
        }
    }

    @Test
    void keepsEveryKindOfChangeAndValue() throws IOException {
        var id = new ObjectId();
        var document = new Document("_id", id)
                .append("money", Decimal128.parse("120.69"))
                .append("at", Date.from(Instant.parse("2026-11-30T07:00:00Z")))
                .append("text", "Ūdens patēriņa starpība")
                .append("bytes", new Binary(BsonBinarySubType.BINARY, new byte[] {1, 2, 3}))
                .append("long", 1L << 40)
                .append("nothing", null)
                .append("outbox", List.of(new Document("id", 1), new Document("id", 2)));
        try (var database = new DatabaseProcess(folder);
                var client = database.client()) {
            var bills = collection(client, "bills");
            bills.insertOne(document);
            bills.updateOne(Filters.eq("_id", id), Updates.pull("outbox", new Document("id", 1)));
            bills.updateOne(Filters.eq("_id", id), Updates.push("outbox", new Document("id", 3)));
            bills.updateOne(Filters.eq("_id", id), Updates.unset("long"));
            var answer = Objects.requireNonNull(bills.findOneAndUpdate(
                    Filters.and(Filters.eq("_id", id), Filters.exists("version", false)),
                    Updates.set("version", 1),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
            assertThat(bills.findOneAndUpdate(
                            Filters.and(Filters.eq("_id", id), Filters.exists("version", false)),
                            Updates.set("version", 2)))
                    .isNull();
            bills.insertMany(List.of(
                    new Document("_id", "gone"),
                    new Document("_id", "many-1").append("group", 7),
                    new Document("_id", "many-2").append("group", 7)));
            bills.deleteOne(Filters.eq("_id", "gone"));
            bills.updateMany(Filters.eq("group", 7), Updates.set("seen", true));
            collection(client, "dropped").insertOne(new Document("a", 1));
            collection(client, "dropped").drop();

            database.kill();
            database.start();

            assertThat(bills.find(Filters.eq("_id", id)).first()).isEqualTo(answer);
            assertThat(answer.getList("outbox", Document.class))
                    .extracting(it -> it.getInteger("id"))
                    .containsExactly(2, 3);
            assertThat(answer)
                    .containsEntry("money", Decimal128.parse("120.69"))
                    .containsEntry("text", "Ūdens patēriņa starpība")
                    .containsKey("nothing")
                    .doesNotContainKey("long");
            assertThat(bills.countDocuments(Filters.eq("seen", true))).isEqualTo(2);
            assertThat(bills.countDocuments()).isEqualTo(3);
            assertThat(client.getDatabase("billing").listCollectionNames()).containsExactly("bills");
        }
    }

    @Test
    void keepsItsIndexes() throws IOException {
        try (var database = new DatabaseProcess(folder);
                var client = database.client()) {
            var readings = collection(client, "readings");
            readings.createIndex(
                    Indexes.ascending("property", "month"),
                    new IndexOptions().unique(true).name("once"));
            readings.createIndex(
                    Indexes.ascending("key"),
                    new IndexOptions().unique(true).name("keys").partialFilterExpression(Filters.exists("key")));
            readings.createIndex(Indexes.ascending("owner"), new IndexOptions().name("owners"));
            readings.createIndex(
                    Indexes.ascending("over"), new IndexOptions().name("ttl").expireAfter(0L, TimeUnit.SECONDS));
            readings.insertOne(new Document("property", "a")
                    .append("month", "2026-10")
                    .append("key", "k1")
                    .append("owner", "x"));
            readings.insertOne(
                    new Document("property", "a").append("month", "2026-11").append("owner", "x"));
            readings.insertOne(
                    new Document("property", "b").append("month", "2026-11").append("owner", "y"));

            for (var restart = 0; restart < 2; restart++) {
                assertThat(readings.listIndexes().map(it -> it.getString("name")))
                        .containsExactlyInAnyOrder("_id_", "once", "keys", "owners", "ttl");
                assertThatDoubleIsRefused(readings, new Document("property", "b").append("month", "2026-11"));
                assertThatDoubleIsRefused(
                        readings,
                        new Document("property", "c").append("month", "2026-11").append("key", "k1"));
                assertThat(readings.countDocuments(Filters.eq("owner", "x"))).isEqualTo(2);
                assertThat(readings.countDocuments(
                                Filters.and(Filters.eq("property", "a"), Filters.eq("month", "2026-11"))))
                        .isOne();
                database.kill();
                database.start();
            }
            assertThat(readings.countDocuments()).isEqualTo(3);
            readings.updateOne(Filters.eq("property", "b"), Updates.set("owner", "x"));
            assertThat(readings.countDocuments(Filters.eq("owner", "x"))).isEqualTo(3);
            readings.updateOne(Filters.eq("property", "a"), Updates.unset("key"));
            readings.insertOne(
                    new Document("property", "c").append("month", "2026-11").append("key", "k1"));
        }
    }

    private static void assertThatDoubleIsRefused(MongoCollection<Document> collection, Document document) {
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.insertOne(document))
                .satisfies(it -> assertThat(it.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }

    private static MongoCollection<Document> collection(MongoClient client, String name) {
        return client.getDatabase("billing").getCollection(name);
    }
}
