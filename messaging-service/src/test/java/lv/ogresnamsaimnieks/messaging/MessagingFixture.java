package lv.ogresnamsaimnieks.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Ownership;
import lv.ogresnamsaimnieks.ownership.Property;
import lv.ogresnamsaimnieks.ownership.Seen;
import org.jspecify.annotations.Nullable;

/** A flat of Anna's on the first staircase of Parauga iela 7, and what may be said about it. */
public final class MessagingFixture {

    public static final String ANNA = "anna";
    public static final String JANIS = "janis";
    public static final String HOUSE = "parauga-7";
    public static final String FLAT = "parauga-7-12";

    public static House house() {
        return new House(HOUSE, "Parauga iela 7, Ogre");
    }

    /** Anna's since 2019. */
    public static Property annasFlat() {
        return flat(new Ownership(ANNA, "1/1", LocalDate.parse("2019-05-01"), null));
    }

    public static Property flat(Ownership... owners) {
        return new Property(
                FLAT,
                HOUSE,
                1,
                "12",
                "Parauga iela 7–12, Ogre",
                "100123",
                BigDecimal.TEN,
                2,
                List.of(owners),
                List.of());
    }

    public static Seen annasView() {
        return new Seen(annasFlat(), annasFlat().rightsOf(ANNA, "notices", LocalDate.parse("2026-11-24")));
    }

    public static Audience everybody() {
        return new Audience(Audience.Kind.ALL, null, null, null, null);
    }

    public static Audience house(String house) {
        return new Audience(Audience.Kind.HOUSE, house, null, null, null);
    }

    public static Audience staircase(String house, int staircase) {
        return new Audience(Audience.Kind.STAIRCASE, house, staircase, null, null);
    }

    public static Audience person(String person) {
        return new Audience(Audience.Kind.PERSON, null, null, null, person);
    }

    /** Published at a local date-time in Riga. */
    public static Notice notice(String id, Audience audience, String publishedAt) {
        return notice(id, audience, publishedAt, null);
    }

    public static Notice notice(String id, Audience audience, String publishedAt, @Nullable String validUntil) {
        return new Notice(
                id,
                audience,
                NoticeKind.PLANNED_WORK,
                "Karstā ūdens padeves pārtraukums",
                "2. decembrī no plkst. 09:00 līdz 15:00 nebūs karstā ūdens.",
                false,
                inRiga(publishedAt),
                validUntil == null ? null : LocalDate.parse(validUntil),
                null,
                List.of(),
                List.of(),
                0);
    }

    /** A reading for November 2026, accepted on the 29th at 10:16. */
    public static ReadingAccepted accepted(
            String receipt, int submission, String meter, String resource, String place, String value) {
        return new ReadingAccepted(
                FLAT,
                YearMonth.parse("2026-11"),
                meter,
                "2041-" + meter,
                resource,
                place,
                new BigDecimal(value),
                new BigDecimal("3.2"),
                receipt,
                submission,
                ANNA,
                inRiga("2026-11-29T10:16"));
    }

    public static Instant inRiga(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(NoticeBoard.RIGA).toInstant();
    }

    private MessagingFixture() {}
}
