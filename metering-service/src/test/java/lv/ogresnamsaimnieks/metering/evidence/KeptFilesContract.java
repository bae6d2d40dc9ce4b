package lv.ogresnamsaimnieks.metering.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link KeptFiles} must do, the fake and the real. */
public abstract class KeptFilesContract {

    @TempDir
    private Path folder;

    protected abstract KeptFiles files();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3 * 1024 * 1024 + 7})
    void givesBackWhatItKept(int size) throws IOException {
        var content = new byte[size];
        new Random(7).nextBytes(content);

        files().store("a", Files.write(folder.resolve("a"), content));

        assertThat(copy("a")).isEqualTo(content);
    }

    @Test
    void keepsTheLastOfOneName() throws IOException {
        files().store("a", Files.write(folder.resolve("a"), new byte[2 * 1024 * 1024]));
        files().store("a", Files.write(folder.resolve("a"), new byte[] {1}));
        files().store("a/b", Files.write(folder.resolve("a"), new byte[] {2}));

        assertThat(copy("a")).containsExactly(1);
        files().remove("a");
        assertThat(files().copy("a", new ByteArrayOutputStream())).isFalse();
        assertThat(copy("a/b")).containsExactly(2);
    }

    private byte[] copy(String id) throws IOException {
        var to = new ByteArrayOutputStream();
        assertThat(files().copy(id, to)).isTrue();
        return to.toByteArray();
    }
}
