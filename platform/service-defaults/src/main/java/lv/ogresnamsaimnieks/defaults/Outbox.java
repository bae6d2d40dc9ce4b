package lv.ogresnamsaimnieks.defaults;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.ogresnamsaimnieks.events.Event;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves a document together with the events its change tells.
 *
 * <p>The events ride inside the document, so change and events are one atomic write and no transaction is needed. The
 * {@link Relay} sends them and takes them out once Kafka has them; a crash in between sends them again, so hearers meet an
 * event at least once.
 */
public final class Outbox {

    static final String EVENTS = "outbox";

    private final MongoOperations mongo;
    private final Relay relay;
    private final ObjectWriter json;
    private final String collection;
    private final List<String> stale;

    Outbox(MongoOperations mongo, Relay relay, JsonMapper json, String collection, List<String> stale) {
        this.mongo = mongo;
        this.relay = relay;
        this.json = json.writerFor(Event.class);
        this.collection = collection;
        this.stale = List.copyOf(stale);
    }

    void createIndex() {
        mongo.indexOps(collection).createIndex(new Index(EVENTS + ".id", Sort.Direction.ASC).sparse());
    }

    /**
     * Saves a document, which must still be at {@code version} in the database; one of version 0 must not be there yet.
     *
     * @param document a record; its components are the document's fields
     * @throws OptimisticLockingFailureException if it has moved on: find it again and decide again
     */
    public void save(String id, long version, Record document, List<? extends Event> events) {
        var fields = new Document();
        mongo.getConverter().write(document, fields);
        fields.remove("_id");
        fields.put("version", version + 1);
        var waiting = events.stream().map(this::write).toList();
        if (version == 0) {
            insert(id, fields, waiting);
        } else {
            update(id, version, document, fields, waiting);
        }
        if (!waiting.isEmpty()) {
            relay.wake(collection, id);
        }
    }

    private void insert(String id, Document fields, List<Document> waiting) {
        var whole = new Document("_id", id);
        whole.putAll(fields);
        whole.put(EVENTS, waiting);
        try {
            mongo.insert(whole, collection);
        } catch (DuplicateKeyException taken) {
            throw new OptimisticLockingFailureException(collection + " " + id + " is there already", taken);
        }
    }

    private void update(String id, long version, Record document, Document fields, List<Document> waiting) {
        var change = Update.fromDocument(new Document("$set", fields));
        Arrays.stream(document.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(it -> !it.equals("id") && !fields.containsKey(it))
                .forEach(change::unset);
        stale.forEach(change::unset);
        if (!waiting.isEmpty()) {
            change.push(EVENTS).each(waiting.toArray());
        }
        var unchanged = query(where("_id").is(id).and("version").is(version));
        if (mongo.updateFirst(unchanged, change, collection).getMatchedCount() == 0) {
            throw new OptimisticLockingFailureException(
                    "%s %s has moved on from version %d".formatted(collection, id, version));
        }
    }

    private Document write(Event event) {
        return new Document("id", UUID.randomUUID().toString())
                .append("topic", event.topic())
                .append("key", event.key())
                .append("body", json.writeValueAsString(event))
                .append("since", System.currentTimeMillis());
    }
}
