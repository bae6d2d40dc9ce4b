package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that goes out by e-mail, and what has gone. */
public interface Mailings {

    Optional<Mailing> find(String notice);

    /** Those at which there is something to do by then, the longest waiting first; at most so many. */
    List<Mailing> due(Instant now, int limit);

    /** At how many there is or will be something to do. */
    long waiting();

    /** Saves it and gives it as it is now; empty, and nothing saved, if somebody else has changed it since it was found. */
    Optional<Mailing> save(Mailing mailing);
}
