package lv.ogresnamsaimnieks.metering.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps to the same contract as the database: {@link KeptFilesContract} holds it to that. */
public class InMemoryKeptFiles implements KeptFiles {

    private final Map<String, byte[]> all = new LinkedHashMap<>();

    @Override
    public void store(String id, Path file) throws IOException {
        all.put(id, Files.readAllBytes(file));
    }

    @Override
    public boolean copy(String id, OutputStream to) throws IOException {
        var content = all.get(id);
        if (content != null) {
            to.write(content);
        }
        return content != null;
    }

    @Override
    public void remove(String id) {
        all.remove(id);
    }
}
