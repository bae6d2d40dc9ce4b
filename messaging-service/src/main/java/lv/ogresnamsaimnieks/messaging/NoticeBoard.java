package lv.ogresnamsaimnieks.messaging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.ogresnamsaimnieks.defaults.rule.Outcome;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingEstimated;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;
import lv.ogresnamsaimnieks.ownership.Property;

/** Where notices are put up, and read by those they are for. */
public class NoticeBoard {

    /** Where days begin and end. */
    public static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    static final String SECTION = "notices";

    /** Whoever sees a property there may hand in its readings. */
    static final String METERS = "meters";

    private static final Comparator<Notice> NEWEST_FIRST =
            Comparator.comparing(Notice::publishedAt).reversed().thenComparing(Notice::id);

    /**
     * A notice as one of its readers sees it.
     *
     * @param audience whom it is for, in words
     */
    public record Shown(Notice notice, String audience, boolean read) {}

    private final Notices notices;
    private final ReadMarks marks;
    private final Mailings mailings;
    private final ReadingsOfProperties readings;
    private final Properties properties;
    private final Clock clock;

    public NoticeBoard(
            Notices notices,
            ReadMarks marks,
            Mailings mailings,
            ReadingsOfProperties readings,
            Properties properties,
            Clock clock) {
        this.notices = notices;
        this.marks = marks;
        this.mailings = mailings;
        this.readings = readings;
        this.properties = properties;
        this.clock = clock;
    }

    /** What the person may read today, newest first. */
    public List<Shown> shownTo(String person) {
        var now = clock.instant();
        var reader = reader(person);
        var shown = notices.around(reader).stream()
                .filter(it -> it.isCurrent(now) && reader.mayRead(it) && isNeeded(it))
                .sorted(NEWEST_FIRST)
                .toList();
        var read = marks.of(person, shown.stream().map(Notice::id).toList());
        return shown.stream()
                .map(it -> new Shown(it, audience(it.audience()), read.contains(it.id())))
                .toList();
    }

    /** Whether the notice is one that the person may read; then it is marked as read. */
    public boolean markRead(String person, String notice) {
        var now = clock.instant();
        var theirs = notices.find(notice)
                .filter(it -> it.isCurrent(now) && reader(person).mayRead(it))
                .isPresent();
        if (theirs) {
            marks.mark(person, notice, now);
        }
        return theirs;
    }

    /** Puts up a notice, or changes it; only the first time is told to others. */
    public Outcome publish(Notice notice, boolean dryRun) {
        var wrongs = new ArrayList<>(notice.contradictions());
        wrongs.addAll(unknown(notice.audience()));
        if (!wrongs.isEmpty()) {
            throw Refused.input(wrongs);
        }
        var known = notices.find(notice.id());
        var after = notice.at(known.map(Notice::version).orElse(0L));
        if (known.filter(after::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        if (!dryRun) {
            notices.save(after, known.isPresent() ? List.of() : List.of(after.event()));
        }
        return known.isPresent() ? Outcome.UPDATED : Outcome.CREATED;
    }

    /** Puts up a notice that was made of an event and has an id of its own, once. */
    Notice putUp(Notice notice) {
        return notices.find(notice.id()).orElseGet(() -> {
            notices.save(notice, List.of());
            return notice;
        });
    }

    /** Tells the owners of a property what was counted for a meter. Hearing of it again changes nothing. */
    Notice tellOf(ReadingEstimated heard) {
        var known = notices.find(EstimatedNotice.id(heard));
        var notice = EstimatedNotice.with(known, heard);
        notice.ifPresent(it -> notices.save(it, List.of()));
        return notice.or(() -> known).orElseThrow();
    }

    /** Tells the owners of a property that a reading was accepted. Hearing of it again changes nothing. */
    public void tellOf(ReadingAccepted heard) {
        var known = notices.find(heard.receipt());
        ReadingNotice.with(known, heard).ifPresent(it -> notices.save(it, List.of()));
    }

    /** Says in the notice of a receipt that its readings had come late. Hearing of it again changes nothing. */
    Optional<Notice> tellOf(LateReadingsAccepted heard) {
        return notices.find(heard.receipt()).map(known -> {
            var notice = ReadingNotice.late(known, heard);
            if (!notice.equals(known)) {
                notices.save(notice, List.of());
            }
            return notice;
        });
    }

    /** A reminder goes when what it asks for is there. */
    private boolean isNeeded(Notice notice) {
        return notice.kind() != NoticeKind.READING_WANTED
                || mailings.find(notice.id())
                        .filter(it -> it.occasion().asksForReadings())
                        .map(it -> it.isNeeded(readings.find(it.property())
                                .orElseGet(() -> PropertyReadings.nothingHeard(it.property()))))
                        .orElse(true);
    }

    private List<Wrong> unknown(Audience audience) {
        var wrongs = new ArrayList<Wrong>();
        if (audience.house() != null && properties.findHouse(audience.house()).isEmpty()) {
            wrongs.add(new Wrong("audience.house", "unknown-house", "Tādas mājas reģistrā nav."));
        }
        if (audience.property() != null && properties.find(audience.property()).isEmpty()) {
            wrongs.add(new Wrong("audience.property", "unknown-property", "Tāda dzīvokļa īpašuma reģistrā nav."));
        }
        return wrongs;
    }

    private Reader reader(String person) {
        var today = LocalDate.ofInstant(clock.instant(), RIGA);
        var read = properties.seenBy(person, METERS, today).stream()
                .filter(it -> it.rights().areCurrent())
                .toList();
        return new Reader(person, properties.seenBy(person, SECTION, today), read);
    }

    private String audience(Audience audience) {
        return switch (audience.kind()) {
            case ALL -> "Visiem";
            case HOUSE -> house(audience);
            case STAIRCASE -> "%s, %d. kāpņu telpa".formatted(house(audience), audience.staircase());
            case PROPERTY ->
                properties
                        .find(String.valueOf(audience.property()))
                        .map(Property::address)
                        .orElse("Jūsu īpašums");
            case PERSON -> "Jums";
        };
    }

    private String house(Audience audience) {
        return properties
                .findHouse(String.valueOf(audience.house()))
                .map(House::address)
                .orElse("Jūsu māja");
    }
}
