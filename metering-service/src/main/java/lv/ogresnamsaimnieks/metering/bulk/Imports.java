package lv.ogresnamsaimnieks.metering.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All imports of readings there were. */
public interface Imports {

    Optional<ReadingImport> find(String id);

    /** The newest first. */
    List<ReadingImport> last(int count);

    /** Those on which nobody works though there is something to do, the oldest first. */
    List<ReadingImport> waiting(Instant now);

    /** Those whose files are to be deleted. */
    List<ReadingImport> toForget(Instant now);

    /** Saves it; fails if it has changed since it was found. */
    void save(ReadingImport it);
}
