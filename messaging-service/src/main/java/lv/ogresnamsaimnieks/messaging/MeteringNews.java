package lv.ogresnamsaimnieks.messaging;

import static lv.ogresnamsaimnieks.messaging.NoticeBoard.RIGA;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterReplaced;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingCorrected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingEstimated;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import lv.ogresnamsaimnieks.messaging.PropertyReadings.Known;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what metering tells the notices on the portal and the letters that carry them. Every step leaves a document with an
 * id made of the event, so hearing an event again, also after a crash in between, does only what is not done yet.
 */
public class MeteringNews {

    /** Nobody is written to in the night. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final NoticeBoard board;
    private final ReadingsOfProperties readings;
    private final Mailings mailings;
    private final Clock clock;

    public MeteringNews(NoticeBoard board, ReadingsOfProperties readings, Mailings mailings, Clock clock) {
        this.board = board;
        this.readings = readings;
        this.mailings = mailings;
        this.clock = clock;
    }

    /** A receipt is a notice and no letter: whoever handed in has seen it. */
    public void hear(ReadingAccepted heard) {
        note(heard.property(), heard.month(), heard.meter(), heard.submission(), true);
        board.tellOf(heard);
    }

    public void hear(ReadingCorrected heard) {
        note(heard.property(), heard.month(), heard.meter(), heard.submission(), true);
        tell(MeteringNotices.of(heard), Occasion.FLAT, heard.property(), heard.month(), List.of(heard.meter()));
    }

    public void hear(ReadingRejected heard) {
        note(heard.property(), heard.month(), heard.meter(), heard.submission(), false);
        tell(MeteringNotices.of(heard), Occasion.FLAT, heard.property(), heard.month(), List.of(heard.meter()));
    }

    /** Whoever handed them in waits for the decision, so this receipt is a letter as well. */
    public void hear(LateReadingsAccepted heard) {
        board.tellOf(heard).ifPresent(it -> mail(it, Occasion.FLAT, heard.property(), heard.month(), List.of()));
    }

    public void hear(LateReadingsRejected heard) {
        tell(MeteringNotices.of(heard), Occasion.FLAT, heard.property(), heard.month(), List.of());
    }

    public void hear(ReadingEstimated heard) {
        note(heard.property(), heard.month(), heard.meter(), heard.submission(), false);
        mail(board.tellOf(heard), Occasion.FLAT, heard.property(), heard.month(), List.of());
    }

    public void hear(MeterReplaced heard) {
        change(heard.property(), it -> it.without(heard.oldMeter()));
        tell(MeteringNotices.of(heard), Occasion.FLAT, heard.property(), null, List.of(heard.newMeter()));
    }

    public void hear(ReadingsAwaited heard) {
        tell(
                MeteringNotices.of(heard),
                heard.lastDay() ? Occasion.WINDOW_LAST_DAY : Occasion.WINDOW_OPENS,
                heard.property(),
                heard.month(),
                heard.meters());
    }

    public void hear(MeterDue heard) {
        tell(MeteringNotices.of(heard), Occasion.METER_DUE, heard.property(), null, List.of(heard.meter()));
    }

    private void tell(
            Notice notice, Occasion occasion, String property, @Nullable YearMonth month, List<String> meters) {
        mail(board.putUp(notice), occasion, property, month, meters);
    }

    private void mail(
            Notice notice, Occasion occasion, String property, @Nullable YearMonth month, List<String> meters) {
        if (mailings.find(notice.id()).isEmpty()) {
            var now = clock.instant();
            mailings.save(Mailing.of(notice, occasion, property, month, meters, now, byDay(now)));
        }
    }

    private static Instant byDay(Instant now) {
        var here = now.atZone(RIGA);
        return here.toLocalTime().isBefore(MORNING) ? here.with(MORNING).toInstant() : now;
    }

    private void note(String property, YearMonth month, String meter, int submission, boolean handedIn) {
        change(property, it -> it.with(new Known(month, meter, submission, handedIn)));
    }

    private void change(String property, UnaryOperator<PropertyReadings> change) {
        var before = readings.find(property).orElseGet(() -> PropertyReadings.nothingHeard(property));
        var after = change.apply(before);
        if (!after.equals(before)) {
            readings.save(after);
        }
    }
}
