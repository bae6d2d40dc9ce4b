package lv.ogresnamsaimnieks.messaging;

import java.util.Optional;

/** Everybody letters may go to; the only place outside identity that knows addresses. */
public interface Recipients {

    Optional<Recipient> find(String person);

    void save(Recipient recipient);
}
