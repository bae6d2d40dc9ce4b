package lv.ogresnamsaimnieks.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import lv.ogresnamsaimnieks.access.Admission;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.gateway.session.SignedIn;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The copy of a person's data (GDPR, articles 15 and 20): what the services answer to that very person, their bills as PDF
 * and the documents they may download, in one ZIP that is sent while it is gathered.
 */
@Component
class Export {

    /** So often one account may take a copy. */
    static final Duration BETWEEN = Duration.ofMinutes(5);

    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;
    private static final int CHUNK = 16 * 1024;

    private final SectionTable table;
    private final Services services;
    private final WebClient http;
    private final Clock clock;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cache<String, Instant> last;

    Export(SectionTable table, Services services, WebClient http, Clock clock) {
        this.table = table;
        this.services = services;
        this.http = http.mutate()
                .codecs(it -> it.defaultCodecs().maxInMemorySize(LONGEST_ANSWER))
                .build();
        this.clock = clock;
        this.last = Caffeine.newBuilder()
                .expireAfterWrite(BETWEEN)
                .maximumSize(100_000)
                .build();
    }

    /** Whether the account may take a copy now; if so, this is counted. */
    boolean mayBegin(SignedIn person) {
        var now = clock.instant();
        return last.asMap()
                .merge(
                        person.login().subject(),
                        now,
                        (before, it) -> before.plus(BETWEEN).isAfter(it) ? before : it)
                .equals(now);
    }

    /** The ZIP, made while it is read; it ends without its table of contents if it cannot be made to the end. */
    Publisher<DataBuffer> of(SignedIn person) {
        return DataBufferUtils.outputStreamPublisher(
                it -> new OwnCopy(new AsPerson(person), clock).writeTo(it),
                DefaultDataBufferFactory.sharedInstance,
                threads,
                CHUNK);
    }

    /** Asks the services as the person would. A section that is closed to the session is closed here. */
    private final class AsPerson implements OwnCopy.Sections {

        private final SignedIn person;

        AsPerson(SignedIn person) {
            this.person = person;
        }

        @Override
        public boolean isOpen(String path) {
            return table.sectionOf(withoutQuery(path))
                    .map(it -> person.login().admittedTo(it, clock.instant()))
                    .filter(it -> it == Admission.OPEN)
                    .isPresent();
        }

        @Override
        public WebClient.ResponseSpec ask(String path) {
            var service = table.sectionOf(withoutQuery(path)).orElseThrow().service();
            var address =
                    Objects.requireNonNull(services.services().get(service)).address();
            return http.get()
                    .uri(address.resolve(path))
                    .headers(it -> it.setBearerAuth(person.login().accessToken()))
                    .retrieve()
                    .onStatus(
                            HttpStatusCode::is3xxRedirection,
                            _ -> Mono.error(new IllegalStateException("a service sends elsewhere")));
        }

        private static String withoutQuery(String path) {
            return path.split("\\?", 2)[0];
        }
    }
}
