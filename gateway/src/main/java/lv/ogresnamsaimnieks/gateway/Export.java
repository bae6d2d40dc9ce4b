package lv.ogresnamsaimnieks.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lv.ogresnamsaimnieks.access.Admission;
import lv.ogresnamsaimnieks.access.SectionTable;
import lv.ogresnamsaimnieks.gateway.session.SignedIn;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The copy of a person's data (GDPR, articles 15 and 20): what the services answer to that very person, and the documents
 * they may download, in one ZIP that is sent while it is gathered. A section that is closed to the session is closed here.
 */
@Component
class Export {

    /** So often one account may take a copy. */
    static final Duration BETWEEN = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Export.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;
    private static final int CHUNK = 16 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

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

    /** The ZIP, made while it is read. */
    Publisher<DataBuffer> of(SignedIn person) {
        return DataBufferUtils.outputStreamPublisher(
                it -> new Copy(person).writeTo(it), DefaultDataBufferFactory.sharedInstance, threads, CHUNK);
    }

    /** One copy on its way. */
    private final class Copy {

        private final SignedIn person;
        private final Set<String> names = new HashSet<>();
        private final List<String> missing = new ArrayList<>();

        Copy(SignedIn person) {
            this.person = person;
        }

        void writeTo(OutputStream out) {
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                json(zip, "uzstadijumi.json", "/api/settings");
                json(zip, "kas-skatijis-datus.json", "/api/settings/views");
                var addresses = json(zip, "adreses.json", "/api/addresses");
                json(zip, "pazinojumi.json", "/api/notices");
                json(zip, "sazina.json", "/api/communication/questions");
                for (var property : addresses.path("properties").values()) {
                    property(zip, property.path("id").asString());
                }
                text(zip, "LASI.txt", readMe());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void property(ZipOutputStream zip, String property) throws IOException {
            var bills = json(zip, "rekini/" + property + ".json", "/api/bills?property=" + property);
            json(zip, "rekini/" + property + "-paterins.json", "/api/bills/consumption?property=" + property);
            for (var bill : bills.path("bills").values()) {
                var number = bill.path("number").asString();
                json(zip, "rekini/" + number + ".json", "/api/bills/" + number);
            }
            json(zip, "skaititaji/" + property + ".json", "/api/meters/" + property);
            json(zip, "skaititaji/" + property + "-vesture.json", "/api/meters/" + property + "/history?months=24");
            documents(zip, "dokumenti/", "/api/documents", property);
            documents(zip, "majas-lieta/", "/api/house-file", property);
        }

        /** A list of documents, and each of them under the name it has there. */
        private void documents(ZipOutputStream zip, String folder, String path, String property) throws IOException {
            var list = json(zip, folder + property + ".json", path + "?property=" + property);
            for (var document : documentsIn(list)) {
                var id = document.path("id").asString();
                var name = folder + safe(document.path("fileName").asString(id));
                if (names.add(name)) {
                    file(zip, name, path + "/" + id + "/content");
                }
            }
        }

        private static List<JsonNode> documentsIn(JsonNode list) {
            return list.findValues("documents").stream()
                    .flatMap(it -> it.values().stream())
                    .filter(it -> it.hasNonNull("id"))
                    .toList();
        }

        private JsonNode json(ZipOutputStream zip, String name, String path) throws IOException {
            if (isClosed(path) || !names.add(name)) {
                return MissingNode.getInstance();
            }
            byte[] body;
            try {
                body = ask(path).bodyToMono(byte[].class).block(PATIENCE);
            } catch (WebClientException | IllegalStateException e) {
                note(name, e);
                return MissingNode.getInstance();
            }
            if (body == null) {
                return MissingNode.getInstance();
            }
            try {
                var read = JSON.readTree(body);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(read));
                zip.closeEntry();
                return read;
            } catch (JacksonException e) {
                note(name, e);
                return MissingNode.getInstance();
            }
        }

        private void file(ZipOutputStream zip, String name, String path) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            try {
                DataBufferUtils.write(ask(path).bodyToFlux(DataBuffer.class), zip)
                        .doOnNext(DataBufferUtils::release)
                        .blockLast(PATIENCE);
            } catch (WebClientException | IllegalStateException e) {
                note(name, e);
            }
            zip.closeEntry();
        }

        private void note(String name, Exception why) {
            if (why instanceof WebClientResponseException it
                    && it.getStatusCode().value() == 404) {
                return;
            }
            LOG.warn("A copy of data lacks a part: {}", why.getClass().getSimpleName());
            missing.add(name);
        }

        private boolean isClosed(String path) {
            return table.sectionOf(path.split("\\?", 2)[0])
                    .map(it -> person.login().admittedTo(it, clock.instant()))
                    .filter(it -> it == Admission.OPEN)
                    .isEmpty();
        }

        private WebClient.ResponseSpec ask(String path) {
            var service = table.sectionOf(path.split("\\?", 2)[0]).orElseThrow().service();
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

        private String readMe() {
            var text = new StringBuilder("""
                    Jūsu dati SIA “Ogres Namsaimnieks” klientu portālā

                    Failos ar nosaukuma beigām .json ir tas, ko par Jums un Jūsu īpašumiem rāda portāls; mapēs “dokumenti” un
                    “majas-lieta” ir dokumenti, ko portālā varat lejupielādēt. Datumi un laiki ir Latvijas laikā.
                    """);
            if (isClosed("/api/house-file")) {
                text.append("\nMājas lietas dokumentu te nav: tā ir pieejama, pieslēdzoties ar banku vai eParakstu.\n");
            }
            if (!missing.isEmpty()) {
                text.append("\nŠos failus šoreiz neizdevās pievienot; lūdzu, mēģiniet vēlāk:\n");
                missing.forEach(it -> text.append("– ").append(it).append('\n'));
            }
            return text.toString();
        }

        private static void text(ZipOutputStream zip, String name, String text) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        /** A name that stays inside its folder wherever the ZIP is opened. */
        private static String safe(String name) {
            var plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").strip();
            return plain.isEmpty() || plain.startsWith(".") ? "dokuments" : plain;
        }
    }
}
