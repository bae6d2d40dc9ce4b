package lv.ogresnamsaimnieks.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsTests {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoCollection<Document> store =
            client.getDatabase("gateway").getCollection("sessions");

    private final Sessions sessions = sessions(Clock.systemUTC());
    private final Login login = SessionFixture.login("bank", Duration.ofHours(1));

    @AfterAll
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void findsWhatAnotherInstanceOpened() {
        var key = opened();

        assertThat(sessions(Clock.systemUTC()).find(key).block()).isEqualTo(login);
        assertThat(sessions.find(SessionKey.fresh()).block()).isNull();
    }

    @Test
    void remembersWhatItFoundForAMoment() {
        var key = opened();
        assertThat(sessions.seen(key)).isNull();

        sessions.find(key).block();

        assertThat(sessions.seen(key)).isEqualTo(login);
    }

    @Test
    void isGoneAfterItsIdleTimeAndUseProlongsItButNotForEver() {
        var key = opened();

        assertThat(sessions(in(Duration.ofMinutes(31))).find(key).block()).isNull();
        for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
            assertThat(sessions(in(Duration.ofMinutes(minutes))).find(key).block())
                    .as("%d", minutes)
                    .isNotNull();
        }
        assertThat(sessions(in(Duration.ofHours(12).plusMinutes(1))).find(key).block())
                .isNull();
    }

    @Test
    void aSessionThatEndsDuringItsRenewalStaysEnded() {
        var key = opened();

        var renewed = sessions.renew(
                        key,
                        _ -> sessions.endAllOf("keycloak-session")
                                .thenReturn(SessionFixture.login("password", Duration.ofHours(2))))
                .block();

        assertThat(renewed).isNull();
        assertThat(sessions.find(key).block()).isNull();
    }

    @Test
    void renewsOnceForManyAtOnce() {
        var key = opened();
        var asked = new AtomicInteger();
        var later = SessionFixture.login("bank", Duration.ofHours(2));

        var seen = Flux.merge(IntStream.range(0, 50)
                        .mapToObj(_ -> sessions.renew(key, _ -> {
                            asked.incrementAndGet();
                            return Mono.just(later).delayElement(Duration.ofMillis(200));
                        }))
                        .toList())
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(seen).hasSize(50).containsOnly(later);
        assertThat(asked).hasValue(1);
        assertThat(sessions.find(key).block()).isEqualTo(later);
    }

    @Test
    void anEndedSessionIsForgottenAtOnceHere() {
        var key = opened();
        sessions.find(key).block();

        sessions.end(key).block();

        assertThat(sessions.seen(key)).isNull();
        assertThat(sessions.find(key).block()).isNull();
    }

    @Test
    void sealsWhatItStores() {
        var key = opened();

        var document = Mono.from(store.find(new Document("_id", key.id())).first())
                .blockOptional()
                .orElseThrow();

        assertThat(document.keySet())
                .containsExactlyInAnyOrder(
                        "_id",
                        "keycloakSession",
                        "subject",
                        "device",
                        "loginMethod",
                        "identityProvider",
                        "used",
                        "started",
                        "expires",
                        "login");
        assertThat(document.toString()).doesNotContain(key.cookie(), "Ozola", "access", "refresh");
    }

    @Test
    void indexesWhatItLooksFor() {
        sessions.createIndexes().block();

        var indexes = Flux.from(store.listIndexes())
                .map(it -> it.get("key", Document.class).keySet().iterator().next())
                .collectList()
                .block();

        assertThat(indexes).isEqualTo(List.of("_id", "expires", "keycloakSession", "subject"));
    }

    @Test
    void theCookieIsBoundToTheHostOverTls() {
        var settings = new SignInSettings(
                URI.create("https://portal.example"),
                URI.create("https://id.example/realms/portal"),
                URI.create("http://keycloak:8080/realms/portal"),
                "gateway",
                "secret",
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                Duration.ZERO,
                new SignInSettings.Staff("portal-staff", "other", Duration.ofMinutes(15), Duration.ofHours(10)));
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

        new SessionCookie(sessions, settings, Clock.systemUTC(), "session").forget(exchange);

        assertThat(String.valueOf(exchange.getResponse().getCookies().getFirst("__Host-session")))
                .startsWith("__Host-session=;")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void onlyPagesOfOursAreReturnedTo() {
        assertThat(SignIn.ownPage("/skaititaji?x=1#y")).isEqualTo("/skaititaji?x=1#y");
        for (var other : new String[] {
            null,
            "",
            "//evil",
            "/\\evil",
            "https://evil",
            "evil",
            "/\tevil",
            "/%5cevil",
            "/ a",
            "/a\nb",
            "/a|b",
            "/" + "a".repeat(1000)
        }) {
            assertThat(SignIn.ownPage(other)).as("%s", other).isEqualTo("/");
        }
    }

    @Test
    void aKeySaysNothingOfTheCookieInALog() {
        var key = SessionKey.fresh();

        assertThat(key.toString()).doesNotContain(key.cookie());
        assertThat(login.toString()).doesNotContain("Ozola", "access", "refresh");
    }

    private SessionKey opened() {
        return sessions.open(login, Device.of(null)).blockOptional().orElseThrow();
    }

    private Sessions sessions(Clock clock) {
        return new Sessions(store, clock, Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofSeconds(2));
    }

    private static Clock in(Duration time) {
        return Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
    }
}
