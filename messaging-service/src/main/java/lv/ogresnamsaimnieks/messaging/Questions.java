package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.events.MessagingEvent.QuestionAsked;

/** The questions of all persons. */
public interface Questions {

    Optional<Question> find(String question);

    /** Newest first. */
    List<Question> askedBy(String person);

    /** How many the person has asked from that moment on. */
    long countAskedBy(String person, Instant since);

    /** Saves the question and its events in one write; fails if it has changed since it was found. */
    void save(Question question, List<QuestionAsked> events);
}
