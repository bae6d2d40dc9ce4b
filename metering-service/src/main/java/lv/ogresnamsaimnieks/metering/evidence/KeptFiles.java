package lv.ogresnamsaimnieks.metering.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Files as they were received, larger than a document may be. */
public interface KeptFiles {

    /** Stores the file, also over one that was stored half. */
    void store(String id, Path file) throws IOException;

    /** Copies the file; false if there is none. */
    boolean copy(String id, OutputStream to) throws IOException;

    void remove(String id);
}
