package lv.ogresnamsaimnieks.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.MessagingEvent.NoticePublished;
import org.jspecify.annotations.Nullable;

/**
 * A notice to owners.
 *
 * @param body paragraphs, an empty line between them
 * @param validUntil its last day; null when it never lapses
 * @param ofDay the day whose owners it is for; null when it is for those of the day on which it was published
 * @param readings what a notice of accepted readings tells of; empty in any other
 * @param estimates what a notice of readings that nobody handed in tells of; empty in any other
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
        @Nullable LocalDate ofDay,
        List<AcceptedReading> readings,
        List<EstimatedReading> estimates,
        long version) {

    public Notice {
        // As exact as it is stored, so that the same line sent again is the same notice.
        publishedAt = publishedAt.truncatedTo(ChronoUnit.MILLIS);
        readings = List.copyOf(readings);
        estimates = List.copyOf(Objects.requireNonNullElse(estimates, List.of()));
    }

    /** A notice to the owners of a property, put up for the first time. */
    static Notice ofProperty(
            String id,
            String property,
            NoticeKind kind,
            String title,
            String body,
            Instant at,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate ofDay) {
        return new Notice(
                id,
                Audience.ofProperty(property),
                kind,
                title,
                body,
                false,
                at,
                validUntil,
                ofDay,
                List.of(),
                List.of(),
                0);
    }

    /** The day on which a property must have been a reader's. */
    LocalDate readersOf() {
        return ofDay == null ? publishedOn() : ofDay;
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
        return new Notice(
                id,
                audience,
                kind,
                title,
                body,
                urgent,
                publishedAt,
                validUntil,
                ofDay,
                readings,
                estimates,
                otherVersion);
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
