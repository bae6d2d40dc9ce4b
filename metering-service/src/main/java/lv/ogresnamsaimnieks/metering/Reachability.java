package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Notes minute by minute that the portal can be reached, and finds the days of a window on which it could not.
 *
 * <p>A minute is lost when nobody noted it though some minute before it was noted: before the first there was nobody to
 * look. A minute that is not over yet, and the one before it, are not judged.
 */
public class Reachability {

    /** Heartbeats are of no use any more after so many days. */
    private static final int KEPT = 100;

    private final Heartbeats heartbeats;
    private final WindowMonths months;
    private final WindowCalendar calendar;
    private final Clock clock;

    public Reachability(Heartbeats heartbeats, WindowMonths months, WindowCalendar calendar, Clock clock) {
        this.heartbeats = heartbeats;
        this.months = months;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The portal can be reached now. Fails if the month has changed meanwhile: the next minute decides again. */
    public void note() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, RIGA);
        heartbeats.note(today, minute(today, now));
        if (minute(today, now) == 0) {
            heartbeats.forgetBefore(today.minusDays(KEPT));
        }
        makeGood(today, now);
    }

    private void makeGood(LocalDate today, Instant now) {
        var month = calendar.month(SubmissionWindow.monthOn(today));
        var open = month.anybodys();
        if (today.isBefore(open.opens())) {
            return;
        }
        var changed = month;
        var noted = heartbeats.between(open.opens(), today);
        for (var day : open.opens().datesUntil(today.plusDays(1)).toList()) {
            if (!changed.hasLost(day) && open.includes(day)) {
                var minutes = lost(day, now, noted);
                if (minutes >= LostDay.MINUTES) {
                    changed = changed.with(new LostDay(day, minutes, today));
                }
            }
        }
        if (!changed.equals(month)) {
            months.save(changed, List.of());
        }
    }

    /** So many minutes of a day, as far as it has gone, were lost. */
    private int lost(LocalDate day, Instant now, Map<LocalDate, BitSet> noted) {
        var first = heartbeats.first();
        if (first.isEmpty() || day.isBefore(first.get().day())) {
            return 0;
        }
        var from = day.equals(first.get().day()) ? first.get().minute() : 0;
        var end = Math.min(minute(day, now) - 1, length(day));
        var there = noted.getOrDefault(day, new BitSet());
        return end <= from ? 0 : end - from - there.get(from, end).cardinality();
    }

    private static int minute(LocalDate day, Instant moment) {
        return (int)
                Duration.between(day.atStartOfDay(RIGA).toInstant(), moment).toMinutes();
    }

    /** 1380 or 1500 minutes when the clocks are changed. */
    private static int length(LocalDate day) {
        return minute(day, day.plusDays(1).atStartOfDay(RIGA).toInstant());
    }
}
