package lv.ogresnamsaimnieks.defaults;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Gives each collection of a speaking service its {@link Outbox}. */
public final class Outboxes {

    private final MongoOperations mongo;
    private final Relay relay;
    private final JsonMapper json;

    Outboxes(MongoOperations mongo, Relay relay, JsonMapper json) {
        this.mongo = mongo;
        this.relay = relay;
        this.json = json;
    }

    /**
     * The outbox of a collection, served by the relay from now on.
     *
     * @param stale fields beside the document's own that say something of it as it was: a save takes them out
     */
    public Outbox of(String collection, String... stale) {
        var outbox = new Outbox(mongo, relay, json, collection, List.of(stale));
        relay.serve(collection);
        return outbox;
    }
}
