package lv.ogresnamsaimnieks.messaging.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import lv.ogresnamsaimnieks.messaging.NoticeBoard;
import lv.ogresnamsaimnieks.messaging.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question and what was written about it, on the page.
 *
 * @param onBehalfOf the owner in whose name it was asked, by identity's id; null when in one's own
 */
record QuestionView(
        String id,
        String subject,
        @Nullable String property,
        @Nullable String onBehalfOf,
        OffsetDateTime askedAt,
        Question.Status status,
        List<MessageView> messages) {

    record MessageView(Question.By by, String text, OffsetDateTime at) {}

    static QuestionView of(Question question) {
        return new QuestionView(
                question.id(),
                question.subject(),
                question.property(),
                question.onBehalfOf(),
                inRiga(question.askedAt()),
                question.status(),
                question.messages().stream()
                        .map(it -> new MessageView(it.by(), it.text(), inRiga(it.at())))
                        .toList());
    }

    private static OffsetDateTime inRiga(Instant at) {
        return at.atZone(NoticeBoard.RIGA).toOffsetDateTime();
    }
}
