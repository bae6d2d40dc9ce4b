package lv.ogresnamsaimnieks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import lv.ogresnamsaimnieks.gateway.IdentityServer.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The copy of a person's data, read back by the JDK's file system for ZIPs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final World world = new World();
    private final ServicesOfAPerson services = new ServicesOfAPerson();
    private final World.Gateway gateway =
            world.gateway(Stream.of("identity", "billing", "metering", "messaging", "documents")
                    .map(it -> "portal.services." + it + ".address=" + services.address())
                    .toArray(String[]::new));
    private final AtomicInteger people = new AtomicInteger();

    @TempDir
    private Path folder;

    @AfterAll
    void stop() {
        services.close();
        world.close();
    }

    @BeforeEach
    void everythingWorks() {
        services.failing.clear();
        services.breakingOff.clear();
        services.large = false;
    }

    @Test
    void holdsEveryBillAndDocumentByteForByteAndNamesThemLast() throws IOException {
        var copy = copyOf("bank");

        var files = read(copy);

        for (var property : ServicesOfAPerson.PROPERTIES) {
            for (int month = 0; month < ServicesOfAPerson.MONTHS; month++) {
                var number = ServicesOfAPerson.number(property, month);
                assertThat(files).containsKey("rekini/" + number + ".json");
                assertThat(files.get("rekini/" + number + ".pdf"))
                        .isEqualTo(ServicesOfAPerson.file("/api/bills/" + number + "/pdf"));
            }
        }
        assertThat(files.get("dokumenti/akts.pdf"))
                .isEqualTo(ServicesOfAPerson.file("/api/documents/a-liela-1-1/content"));
        assertThat(files.get("dokumenti/akts (2).pdf"))
                .isEqualTo(ServicesOfAPerson.file("/api/documents/a-maza-2-3/content"));
        assertThat(files.keySet().stream().filter(it -> it.endsWith(".pdf") && !it.startsWith("rekini/")))
                .containsExactlyInAnyOrder(
                        "dokumenti/akts.pdf",
                        "dokumenti/akts (2).pdf",
                        "dokumenti/veidlapa.pdf",
                        "majas-lieta/tāme.pdf");
        var contents = contentsOf(copy, files);
        assertThat(contents.path("complete").asBoolean()).isTrue();
        assertThat(contents.path("bills").asInt()).isEqualTo(360);
        assertThat(contents.path("documents").asInt()).isEqualTo(4);
        assertThat(textOf(files, "LASI.txt"))
                .contains("Rēķini (PDF): 360. Dokumenti: 4.")
                .doesNotContain("nav pilnīga", "Mājas lietas dokumentu te nav");
        assertThat(files).doesNotContainKey("NEPILNIGA-KOPIJA.txt");
    }

    @Test
    void holdsNothingOfASectionThatIsClosed() throws IOException {
        var files = read(copyOf("password"));

        assertThat(files.keySet()).noneMatch(it -> it.startsWith("majas-lieta/"));
        assertThat(textOf(files, "LASI.txt")).contains("Mājas lietas dokumentu te nav");
    }

    @Test
    void asksAgainForWhatFailsForAMoment() throws IOException {
        var number = ServicesOfAPerson.number("liela-1-1", 7);
        services.failing.put("/api/bills/" + number + "/pdf", new AtomicInteger(2));

        var copy = copyOf("bank");

        assertThat(contentsOf(copy, read(copy)).path("complete").asBoolean()).isTrue();
    }

    @Test
    void saysWhatIsMissingWhereverSomebodyMayLook() throws IOException {
        var number = ServicesOfAPerson.number("liela-1-1", 7);
        services.failing.put("/api/bills/" + number + "/pdf", new AtomicInteger(1_000));

        var copy = copyOf("bank");
        var files = read(copy);

        var missing = "rekini/" + number + ".pdf";
        assertThat(files).doesNotContainKey(missing).containsKey("rekini/" + number + ".json");
        for (var name : List.of("NEPILNIGA-KOPIJA.txt", "LASI.txt", "saturs.json")) {
            assertThat(textOf(files, name)).contains(missing);
        }
        assertThat(contentsOf(copy, files).path("complete").asBoolean()).isFalse();
    }

    /** What a browser keeps of it, if it keeps anything, no program opens. */
    @Test
    void endsWhereAFileBreaksOff() {
        services.breakingOff.put("/api/bills/" + ServicesOfAPerson.number("maza-2-3", 3) + "/pdf", true);
        var started = folder.resolve("half.zip");

        assertThatThrownBy(() -> signedIn("bank").download("/api/settings/export", started))
                .hasCauseInstanceOf(IOException.class);

        assertThat(started).isNotEmptyFile();
        assertThatThrownBy(() -> new ZipFile(started.toFile()).close()).isInstanceOf(ZipException.class);
    }

    @Test
    void takesNoMoreFromAServiceThanTheReaderTakes() throws IOException {
        services.large = true;
        services.sent.set(0);

        try (var copy = signedIn("bank").opened("/api/settings/export")) {
            copy.readNBytes(100_000);
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> services.sent.get() < 16L * 1024 * 1024);
        }
    }

    private Path copyOf(String method) {
        var copy = folder.resolve("copy.zip");
        signedIn(method).download("/api/settings/export", copy);
        return copy;
    }

    /** Somebody who has not taken a copy yet. */
    private Browser signedIn(String method) {
        var browser = new Browser(world, gateway);
        browser.signIn(
                "/sign-in", new Person("Anna Ozola " + people.incrementAndGet(), method, "of-export", List.of()));
        return browser;
    }

    private static Map<String, byte[]> read(Path copy) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = FileSystems.newFileSystem(copy);
                var walk = Files.walk(zip.getPath("/"))) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                files.put(file.toString().substring(1), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String textOf(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    /** The table of contents, after everything in it was found as it says, and nothing else was. */
    private static JsonNode contentsOf(Path copy, Map<String, byte[]> files) throws IOException {
        var contents = JSON.readTree(textOf(files, "saturs.json"));
        var listed = contents.path("contents").values();
        assertThat(listed.stream().map(it -> it.path("name").asString()).toList())
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(it -> !it.equals("saturs.json"))
                        .toList());
        assertThat(listed).allSatisfy(it -> {
            var bytes = Objects.requireNonNull(files.get(it.path("name").asString()));
            assertThat(it.path("bytes").asInt()).isEqualTo(bytes.length);
            assertThat(it.path("sha256").asString()).isEqualTo(sha256(bytes));
        });
        assertThat(contents.path("files").asInt()).isEqualTo(listed.size());
        try (var zip = new ZipFile(copy.toFile())) {
            assertThat(zip.stream().toList().getLast().getName()).isEqualTo("saturs.json");
        }
        return contents;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
