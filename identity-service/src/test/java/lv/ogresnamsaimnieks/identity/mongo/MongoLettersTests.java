package lv.ogresnamsaimnieks.identity.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import lv.ogresnamsaimnieks.identity.InService;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@InService
class MongoLettersTests {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoLetters letters;

    @BeforeEach
    void empty() {
        mongo.remove(new Query(), MongoLetters.COLLECTION);
    }

    @Test
    void keepsFilesOfAnySizeSealed() throws IOException {
        var large = new byte[2 * 1024 * 1024 + 17];
        new Random(1).nextBytes(large);
        letters.store("P-2026-00001", file(large), LATER);
        letters.store("P-2026-00002", file("personas kods 010150-00017".getBytes(UTF_8)), LATER);

        assertThat(read("P-2026-00001")).isEqualTo(large);
        assertThat(read("P-2026-00002")).asString().isEqualTo("personas kods 010150-00017");
        assertThat(mongo.findAll(Document.class, MongoLetters.COLLECTION))
                .hasSize(4)
                .noneMatch(it -> new String(it.get("bytes", Binary.class).getData(), UTF_8).contains("010150"));
    }

    @Test
    void saysThatAFileIsNotThere() throws IOException {
        assertThat(letters.copy("P-2026-00003", new ByteArrayOutputStream())).isFalse();
    }

    @Test
    void replacesAFileWhole() throws IOException {
        letters.store("P-2026-00001", file(new byte[3 * 1024 * 1024]), LATER);
        letters.store("P-2026-00001", file(new byte[] {7}), LATER);

        assertThat(read("P-2026-00001")).containsExactly(7);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "letter", ""), content);
    }

    private byte[] read(String application) throws IOException {
        var content = new ByteArrayOutputStream();
        assertThat(letters.copy(application, content)).isTrue();
        return content.toByteArray();
    }
}
