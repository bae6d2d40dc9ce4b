package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.MessagingEvent.NoticePublished;
import org.jspecify.annotations.Nullable;

/**
 * A notice to owners.
 *
 * @param body paragraphs, an empty line between them
 * @param validUntil its last day; null when it never lapses
 * @param readings what a notice of accepted readings tells of; empty in any other
 */
public record Notice(
        String id,
        Audience audience,
        NoticeKind kind,
        String title,
        String body,
        boolean urgent,
        Instant publishedAt,
        @Nullable LocalDate validUntil,
        List<AcceptedReading> readings,
        long version) {

    public Notice {
        // As exact as it is stored, so that the same line sent again is the same notice.
        publishedAt = publishedAt.truncatedTo(ChronoUnit.MILLIS);
        readings = List.copyOf(readings);
    }

    /** The day, in Riga, on which it was published. */
    LocalDate publishedOn() {
        return LocalDate.ofInstant(publishedAt, NoticeBoard.RIGA);
    }

    /** Whether it has been published by now and has not lapsed. */
    boolean isCurrent(Instant now) {
        return !publishedAt.isAfter(now)
                && (validUntil == null || !validUntil.isBefore(LocalDate.ofInstant(now, NoticeBoard.RIGA)));
    }

    List<Wrong> contradictions() {
        var wrongs = new ArrayList<>(audience.contradictions());
        if (validUntil != null && validUntil.isBefore(publishedOn())) {
            wrongs.add(new Wrong(
                    "validUntil", "before-publication", "Paziņojums nevar zaudēt aktualitāti pirms publicēšanas."));
        }
        return wrongs;
    }

    Notice at(long otherVersion) {
        return new Notice(id, audience, kind, title, body, urgent, publishedAt, validUntil, readings, otherVersion);
    }

    NoticePublished event() {
        return new NoticePublished(
                id,
                audience.kind().name(),
                audience.house(),
                audience.staircase(),
                audience.property(),
                title,
                urgent,
                publishedAt);
    }
}
