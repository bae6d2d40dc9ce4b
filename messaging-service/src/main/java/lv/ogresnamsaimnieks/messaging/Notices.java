package lv.ogresnamsaimnieks.messaging;

import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MessagingEvent.NoticePublished;

/** All notices. */
public interface Notices {

    Optional<Notice> find(String notice);

    /** At least those that the reader may read: those to everybody, the person, their houses and their properties. */
    List<Notice> around(Reader reader);

    /** Saves the notice and its events in one write; fails if it has changed since it was found. */
    void save(Notice notice, List<NoticePublished> events);
}
