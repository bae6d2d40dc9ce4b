package lv.ogresnamsaimnieks.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One copy of a person's data on its way. No more of it is in memory than one answer in JSON and a few pieces of a file.
 *
 * <p>What a service does not give even when asked again is named as missing, in every place where somebody might look. A file
 * that breaks off, or a reader who does, ends the copy at once: without {@code saturs.json}, which is last and names every
 * file with its SHA-256, and without the ZIP's own directory, so that nothing opens it as if it were whole.
 */
final class OwnCopy {

    /** Where the person's data are. */
    interface Sections {

        /** Whether the section of a path is open to the person now. */
        boolean isOpen(String path);

        WebClient.ResponseSpec ask(String path);
    }

    /** A file in the copy. */
    private record Entry(String name, long bytes, String sha256) {}

    private static final Logger LOG = LoggerFactory.getLogger(OwnCopy.class);

    private static final String README = "LASI.txt";
    private static final String INCOMPLETE = "NEPILNIGA-KOPIJA.txt";
    private static final String CONTENTS = "saturs.json";

    /** For an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** For the next piece of a file, and for a reader to take the ones before it. */
    private static final Duration BETWEEN_PIECES = Duration.ofSeconds(60);

    private static final int PIECES = 4;
    private static final int TRIES = 3;
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(300);
    private static final JsonMapper JSON = new JsonMapper();

    private final Sections sections;
    private final Clock clock;
    private final Set<String> names = new HashSet<>();
    private final Set<String> documents = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    OwnCopy(Sections sections, Clock clock) {
        this.sections = sections;
        this.clock = clock;
    }

    void writeTo(OutputStream out) {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try {
            json(zip, "uzstadijumi.json", "/api/settings");
            json(zip, "kas-skatijis-datus.json", "/api/settings/views");
            var addresses = json(zip, "adreses.json", "/api/addresses");
            json(zip, "pazinojumi.json", "/api/notices");
            json(zip, "sazina.json", "/api/communication/questions");
            for (var property : addresses.path("selectable").values()) {
                property(zip, property.path("id").asString(), property.path("sections"));
            }
            if (!missing.isEmpty()) {
                text(
                        zip,
                        INCOMPLETE,
                        listed("Šī kopija nav pilnīga. Šos failus neizdevās pievienot; lūdzu, mēģiniet vēlāk:"));
            }
            text(zip, README, readMe());
            contents(zip);
            // Only a copy that came to its end gets a directory.
            zip.finish();
            zip.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was the person's before is theirs to take along, too. */
    private void property(ZipOutputStream zip, String property, JsonNode shown) throws IOException {
        var visible = shown.values().stream().map(JsonNode::asString).toList();
        if (visible.contains("bills")) {
            bills(zip, property);
        }
        if (visible.contains("meters")) {
            json(zip, "skaititaji/" + property + ".json", "/api/meters/" + property);
            json(zip, "skaititaji/" + property + "-vesture.json", "/api/meters/" + property + "/history?months=36");
        }
        if (visible.contains("documents")) {
            documents(zip, "dokumenti/", "/api/documents", property);
        }
        if (visible.contains("house-file")) {
            documents(zip, "majas-lieta/", "/api/house-file", property);
        }
    }

    private void bills(ZipOutputStream zip, String property) throws IOException {
        var bills = json(zip, "rekini/" + property + ".json", "/api/bills?property=" + property);
        json(zip, "rekini/" + property + "-paterins.json", "/api/bills/consumption?property=" + property);
        for (var bill : bills.path("bills").values()) {
            var number = bill.path("number").asString();
            json(zip, "rekini/" + number + ".json", "/api/bills/" + number);
            file(zip, "rekini/" + number + ".pdf", "/api/bills/" + number + "/pdf");
        }
    }

    /** A list of documents, and each of them under the name it has there; one of a house is there once. */
    private void documents(ZipOutputStream zip, String folder, String path, String property) throws IOException {
        var list = json(zip, folder + property + ".json", path + "?property=" + property);
        for (var document : documentsIn(list)) {
            var id = document.path("id").asString();
            if (documents.add(path + "/" + id)) {
                file(zip, free(folder, safe(document.path("fileName").asString(id))), path + "/" + id + "/content");
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
        if (!sections.isOpen(path) || !names.add(name)) {
            return MissingNode.getInstance();
        }
        var body = persistently(
                name,
                () -> sections.ask(path)
                        .bodyToMono(byte[].class)
                        .blockOptional(PATIENCE)
                        .orElseThrow(() -> new IllegalStateException("a service answers nothing")));
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            var read = JSON.readTree(body.get());
            bytes(zip, name, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(read));
            return read;
        } catch (JacksonException e) {
            note(name, e);
            return MissingNode.getInstance();
        }
    }

    private void file(ZipOutputStream zip, String name, String path) throws IOException {
        names.add(name);
        var answer = persistently(
                name,
                () -> sections.ask(path)
                        .toEntityFlux(DataBuffer.class)
                        .blockOptional(PATIENCE)
                        .map(ResponseEntity::getBody)
                        .orElseThrow(() -> new IllegalStateException("a service answers nothing")));
        if (answer.isEmpty()) {
            return;
        }
        entry(zip, name, out -> pour(answer.get(), out));
    }

    /** A file that breaks off cannot be taken out of the ZIP again: then there is to be none. */
    private static void pour(Flux<DataBuffer> file, OutputStream out) throws IOException {
        try (var pieces = file.timeout(BETWEEN_PIECES).toStream(PIECES)) {
            for (var it = pieces.iterator(); it.hasNext(); ) {
                var piece = it.next();
                try (var in = piece.asInputStream()) {
                    in.transferTo(out);
                } finally {
                    DataBufferUtils.release(piece);
                }
            }
        } catch (RuntimeException e) {
            // Without the cause, which would bring the address it was asked for into the log.
            throw new IOException(
                    "A file of a copy of data broke off: " + e.getClass().getSimpleName());
        }
    }

    /** Asks again what may come right; empty if there is no such thing, or if it is missing. */
    private <T> Optional<T> persistently(String name, Supplier<T> question) {
        for (int tries = 1; ; tries++) {
            try {
                return Optional.of(question.get());
            } catch (WebClientResponseException e) {
                if (e.getStatusCode().value() == 404) {
                    return Optional.empty();
                }
                if (!e.getStatusCode().is5xxServerError() || tries == TRIES) {
                    note(name, e);
                    return Optional.empty();
                }
            } catch (WebClientException | IllegalStateException e) {
                if (tries == TRIES) {
                    note(name, e);
                    return Optional.empty();
                }
            }
            pause(tries);
        }
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(BEFORE_TRYING_AGAIN.multipliedBy(tries));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void note(String name, Exception why) {
        LOG.warn("A copy of data lacks a part: {}", why.getClass().getSimpleName());
        missing.add(name);
    }

    /** What writes an entry. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private void entry(ZipOutputStream zip, String name, Writing writing) throws IOException {
        var counted = new CountedStream(zip);
        var digested = new DigestOutputStream(counted, sha256());
        zip.putNextEntry(new ZipEntry(name));
        writing.to(digested);
        zip.closeEntry();
        entries.add(new Entry(
                name,
                counted.bytes(),
                HexFormat.of().formatHex(digested.getMessageDigest().digest())));
    }

    private void bytes(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        entry(zip, name, out -> out.write(bytes));
    }

    private void text(ZipOutputStream zip, String name, String text) throws IOException {
        bytes(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The last entry: what is in the copy, and that it is all. */
    private void contents(ZipOutputStream zip) throws IOException {
        var contents = JSON.createObjectNode()
                .put(
                        "createdAt",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("complete", missing.isEmpty())
                .put("files", entries.size())
                .put("bills", count("rekini/", ".pdf"))
                .put("documents", documentCount());
        missing.forEach(contents.putArray("missing")::add);
        var listed = contents.putArray("contents");
        entries.forEach(it -> listed.addObject()
                .put("name", it.name())
                .put("bytes", it.bytes())
                .put("sha256", it.sha256()));
        zip.putNextEntry(new ZipEntry(CONTENTS));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(contents));
        zip.closeEntry();
    }

    private int count(String folder, String ending) {
        return (int) entries.stream()
                .filter(it -> it.name().startsWith(folder) && it.name().endsWith(ending))
                .count();
    }

    private int documentCount() {
        return (int) entries.stream()
                .filter(it -> it.name().startsWith("dokumenti/") || it.name().startsWith("majas-lieta/"))
                .filter(it -> !it.name().endsWith(".json"))
                .count();
    }

    private String readMe() {
        var text = new StringBuilder("""
                Jūsu dati SIA “Ogres Namsaimnieks” klientu portālā

                Šajā ZIP datnē ir viss, ko portāls par Jums un Jūsu īpašumiem rāda Jums pašiem. Datumi un laiki ir Latvijas laikā.

                uzstadijumi.json          Jūsu kontaktinformācija un tās izmaiņas
                kas-skatijis-datus.json   kas no darbiniekiem skatījis Jūsu datus
                adreses.json              īpašumi, arī tie, kas Jums piederēja agrāk
                pazinojumi.json           paziņojumi
                sazina.json               Jūsu jautājumi un atbildes
                rekini/                   rēķini: katrs kā PDF lasīšanai un drukāšanai un kā JSON datu apstrādei; patēriņš
                skaititaji/               skaitītāji, rādījumi un to vēsture
                dokumenti/                īpašuma dokumenti, ko portālā varat lejupielādēt
                majas-lieta/              mājas lietas dokumenti
                saturs.json               visu failu saraksts ar izmēru un kontrolsummu (SHA-256); tas ir pēdējais fails

                Ja failu saturs.json kopijā neatrodat, lejupielāde ir pārtrūkusi: lūdzu, saņemiet kopiju vēlreiz.
                """);
        text.append("\nRēķini (PDF): %d. Dokumenti: %d.\n".formatted(count("rekini/", ".pdf"), documentCount()));
        if (!sections.isOpen("/api/house-file")) {
            text.append("\nMājas lietas dokumentu te nav: tā ir pieejama, pieslēdzoties ar banku vai eParakstu.\n");
        }
        if (!missing.isEmpty()) {
            text.append(listed("\nŠī kopija nav pilnīga. Šos failus neizdevās pievienot; lūdzu, mēģiniet vēlāk:"));
        }
        return text.toString();
    }

    private String listed(String heading) {
        var text = new StringBuilder(heading).append('\n');
        missing.forEach(it -> text.append("– ").append(it).append('\n'));
        return text.toString();
    }

    /** The name, or the name with a number where another file has it already. */
    private String free(String folder, String name) {
        var dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var ending = dot > 0 ? name.substring(dot) : "";
        var free = folder + name;
        for (int number = 2; names.contains(free); number++) {
            free = "%s%s (%d)%s".formatted(folder, stem, number, ending);
        }
        return free;
    }

    /** A name that stays inside its folder, and in sight, wherever the ZIP is opened. */
    private static String safe(String name) {
        var plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-")
                .replaceFirst("^[.\\s-]+", "")
                .strip();
        return plain.isEmpty() ? "dokuments" : plain;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
