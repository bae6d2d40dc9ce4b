package lv.ogresnamsaimnieks.identity.registration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;

/** The files of letters, sealed, each until its day comes. */
public interface Letters {

    /** Keeps the file of an application; doing it again replaces it. */
    void store(String application, Path file, Instant keptUntil) throws IOException;

    /** Copies the file; false if it is not there, or no longer. */
    boolean copy(String application, OutputStream to) throws IOException;
}
