package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import lv.ogresnamsaimnieks.events.MessagingEvent.QuestionAsked;
import org.jspecify.annotations.Nullable;

/**
 * A general question of a person (FAQ 9) and what was written about it since, oldest first.
 *
 * @param id the client's own, so that sending again asks nothing twice
 * @param person who asks
 * @param onBehalfOf the owner in whose name; null when the person asks in their own
 * @param property null when it is about none in particular
 */
public record Question(
        String id,
        String person,
        @Nullable String onBehalfOf,
        String subject,
        @Nullable String property,
        Instant askedAt,
        Status status,
        List<Message> messages,
        long version) {

    /** How far it has come. */
    public enum Status {
        RECEIVED,
        IN_REVIEW,
        ANSWERED,
        CLOSED
    }

    /** Who writes. */
    public enum By {
        OWNER,
        OFFICE
    }

    public record Message(By by, String text, Instant at) {}

    public Question {
        messages = List.copyOf(messages);
    }

    static Question asked(
            String id,
            String person,
            @Nullable String onBehalfOf,
            String subject,
            String text,
            @Nullable String property,
            Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return new Question(
                id,
                person,
                onBehalfOf,
                subject,
                property,
                at,
                Status.RECEIVED,
                List.of(new Message(By.OWNER, text, at)),
                0);
    }

    boolean asksTheSameAs(Question other) {
        return subject.equals(other.subject)
                && Objects.equals(property, other.property)
                && messages.getFirst().text().equals(other.messages.getFirst().text());
    }

    QuestionAsked event() {
        return new QuestionAsked(id, person, property, subject, askedAt);
    }
}
