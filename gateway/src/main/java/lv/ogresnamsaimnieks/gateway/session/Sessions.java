package lv.ogresnamsaimnieks.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sessions of all gateway instances, in MongoDB.
 *
 * <p>Nothing here writes a document that might have gone: a session that was ended while a request was on its way
 * stays ended. Reading writes nothing, save that use is noted once a minute.
 */
public class Sessions {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final MongoCollection<Document> documents;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final AsyncCache<SessionKey, Login> seen;
    private final ConcurrentHashMap<SessionKey, Mono<Login>> renewals = new ConcurrentHashMap<>();

    Sessions(MongoCollection<Document> documents, Clock clock, Duration idle, Duration longest, Duration cache) {
        this.documents = documents;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
        this.seen = Caffeine.newBuilder()
                .expireAfterWrite(cache)
                .maximumSize(cache.isZero() ? 0 : 10_000)
                .buildAsync();
    }

    Mono<Void> createIndexes() {
        return Flux.concat(
                        documents.createIndex(
                                Indexes.ascending("expires"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS)),
                        documents.createIndex(Indexes.ascending("keycloakSession")),
                        documents.createIndex(Indexes.ascending("subject")))
                .then();
    }

    Mono<SessionKey> open(Login login, Device device) {
        var key = SessionKey.fresh();
        var now = clock.instant();
        var document = new Document("_id", key.id())
                .append("keycloakSession", login.keycloakSession())
                .append("subject", login.subject())
                .append("device", device.name())
                .append("loginMethod", login.loginMethod())
                .append("identityProvider", login.identityProvider())
                .append("used", Date.from(now))
                .append("started", Date.from(now))
                .append("expires", Date.from(now.plus(idle)))
                .append("login", sealed(key, login));
        return Mono.from(documents.insertOne(document)).thenReturn(key);
    }

    /** The login behind a cookie if this instance saw it a moment ago. */
    @Nullable
    Login seen(SessionKey key) {
        var login = seen.getIfPresent(key);
        return login == null ? null : login.getNow(null);
    }

    /** The login behind a cookie, perhaps as it was a moment ago. */
    Mono<Login> find(SessionKey key) {
        return Mono.fromFuture(() -> seen.get(key, (it, _) -> read(it).toFuture()), true);
    }

    /** Runs {@code renewal} once however many requests ask for it, on the login as it is now. */
    Mono<Login> renew(SessionKey key, Function<Login, Mono<Login>> renewal) {
        return renewals.computeIfAbsent(
                key,
                it -> read(it).flatMap(login -> renewal.apply(login)
                                .flatMap(renewed -> renewed.equals(login) ? Mono.just(login) : replaced(it, renewed)))
                        .doOnSuccess(_ -> seen.synchronous().invalidate(it))
                        .doFinally(_ -> renewals.remove(it))
                        .cache());
    }

    Mono<Void> end(SessionKey key) {
        return Mono.from(documents.deleteOne(eq("_id", key.id())))
                .doOnSuccess(_ -> seen.synchronous().invalidate(key))
                .then();
    }

    /** Keycloak says that one of its sessions ended; other instances notice within the life of their cache. */
    public Mono<Long> endAllOf(String keycloakSession) {
        return Mono.from(documents.deleteMany(eq("keycloakSession", keycloakSession)))
                .doOnSuccess(_ -> seen.synchronous()
                        .asMap()
                        .values()
                        .removeIf(it -> it.keycloakSession().equals(keycloakSession)))
                .map(DeleteResult::getDeletedCount);
    }

    /** The living sessions of an account, latest used first. */
    public Flux<OpenSession> of(SignedIn person) {
        return Flux.from(documents
                        .find(and(eq("subject", person.login().subject()), gt("expires", Date.from(clock.instant()))))
                        .sort(Sorts.descending("used")))
                .map(it -> OpenSession.of(it, person.key()));
    }

    /** Ends one session of the person's own, by its id; Keycloak's session that it stood on, or empty if there is none. */
    public Mono<String> endOneOf(SignedIn person, String id) {
        return Mono.from(documents.findOneAndDelete(
                        and(eq("_id", id), eq("subject", person.login().subject()))))
                .doOnSuccess(_ -> seen.synchronous()
                        .asMap()
                        .keySet()
                        .removeIf(it -> it.id().equals(id)))
                .map(it -> it.getString("keycloakSession"));
    }

    /** Ends every session of an account; other instances notice within the life of their cache. */
    public Mono<Long> endAllOfAccount(String subject) {
        return Mono.from(documents.deleteMany(eq("subject", subject)))
                .doOnSuccess(_ -> seen.synchronous()
                        .asMap()
                        .values()
                        .removeIf(it -> it.subject().equals(subject)))
                .map(DeleteResult::getDeletedCount);
    }

    private Mono<Login> replaced(SessionKey key, Login renewed) {
        return Mono.from(documents.updateOne(
                        alive(key),
                        combine(
                                set("login", sealed(key, renewed)),
                                set("loginMethod", renewed.loginMethod()),
                                set("identityProvider", renewed.identityProvider()))))
                .filter(it -> it.getMatchedCount() == 1)
                .map(_ -> renewed);
    }

    private Mono<Login> read(SessionKey key) {
        return Mono.from(documents.find(alive(key)).first())
                .flatMap(it -> noteUse(key, it).thenReturn(it))
                .map(it -> JSON.readValue(key.open(it.get("login", Binary.class).getData()), Login.class));
    }

    private Mono<Void> noteUse(SessionKey key, Document session) {
        var now = clock.instant();
        var end = session.getDate("started").toInstant().plus(longest);
        var expires = earlier(now.plus(idle), end);
        return expires.isAfter(session.getDate("expires").toInstant().plus(NOTED_EVERY))
                ? Mono.from(documents.updateOne(
                                alive(key), combine(set("expires", Date.from(expires)), set("used", Date.from(now)))))
                        .then()
                : Mono.empty();
    }

    private Bson alive(SessionKey key) {
        return and(eq("_id", key.id()), gt("expires", Date.from(clock.instant())));
    }

    private static Binary sealed(SessionKey key, Login login) {
        return new Binary(key.seal(JSON.writeValueAsBytes(login)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
