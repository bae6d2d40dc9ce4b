package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Who has read what. */
public interface ReadMarks {

    /** Those of the notices that the person has read. */
    Set<String> of(String person, Collection<String> notices);

    /** The first time counts; later ones change nothing. */
    void mark(String person, String notice, Instant at);
}
