package lv.ogresnamsaimnieks.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was said between the manager and the owners. */
public sealed interface MessagingEvent extends Event {

    String TOPIC = "messaging";

    @Override
    default String topic() {
        return TOPIC;
    }

    /**
     * A notice of the manager's can be read from now on. What is put up because of an event is not told: the event was.
     *
     * @param audience ALL, HOUSE, STAIRCASE, PROPERTY or PERSON; the fields after it name which one
     */
    record NoticePublished(
            String notice,
            String audience,
            @Nullable String house,
            @Nullable Integer staircase,
            @Nullable String property,
            String title,
            boolean urgent,
            Instant at)
            implements MessagingEvent {
        @Override
        public String key() {
            return notice;
        }
    }

    /** A person asked a general question (FAQ 9). */
    record QuestionAsked(
            String question, String person, @Nullable String property, String subject, Instant at)
            implements MessagingEvent {
        @Override
        public String key() {
            return question;
        }
    }
}
