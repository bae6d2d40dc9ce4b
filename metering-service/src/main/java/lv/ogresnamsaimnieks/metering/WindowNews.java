package lv.ogresnamsaimnieks.metering;

import static lv.ogresnamsaimnieks.metering.SubmissionWindow.RIGA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowClosed;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowClosing;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowOpened;
import lv.ogresnamsaimnieks.metering.WindowMonth.News;
import lv.ogresnamsaimnieks.metering.WindowMonth.Told;
import org.jspecify.annotations.Nullable;

/**
 * Tells the others that a window opened, that today is its last day, that it closed, and has what nobody handed in put right
 * after it. It can be asked to as often as one likes, by as many instances as there are: what was told stands in the month's
 * document, written with the events.
 */
public class WindowNews {

    private final WindowMonths months;
    private final WindowCalendar calendar;
    private final MissingReadings missing;
    private final Clock clock;

    public WindowNews(WindowMonths months, WindowCalendar calendar, MissingReadings missing, Clock clock) {
        this.months = months;
        this.calendar = calendar;
        this.missing = missing;
        this.clock = clock;
    }

    /** Tells what there is to tell now. Fails if another instance was quicker: it has told it. */
    public void tell() {
        var month = SubmissionWindow.monthOn(today());
        // Whoever was away for long has not told yet that the window before is over.
        tell(calendar.month(month.minusMonths(1)));
        tell(calendar.month(month));
    }

    private void tell(WindowMonth month) {
        var own = month.housesOfTheirOwn();
        var after = tell(month, "", List.copyOf(own), new Telling(month, List.of()));
        for (var house : own) {
            after = tell(month, house, List.of(), after);
        }
        if (!after.month().equals(month)) {
            months.save(after.month(), after.events());
        }
    }

    /**
     * Puts something in the place of what nobody handed in for the last month whose windows are all over, if the portal
     * was there when they opened.
     *
     * @param attempt runs a change of one property, again if somebody was quicker, and says whether it went well
     */
    public void fill(Function<Runnable, Boolean> attempt) {
        var month = calendar.month(SubmissionWindow.monthOn(today()));
        if (!today().isAfter(month.anybodys().closes())) {
            month = calendar.month(month.month().minusMonths(1));
        }
        if (month.filledAt() == null && !month.told().isEmpty()) {
            missing.fill(month.month(), attempt);
            months.save(calendar.month(month.month()).filled(clock.instant()), List.of());
        }
    }

    /** The month with what is told in it, and the events that tell it. */
    private record Telling(WindowMonth month, List<MeteringEvent> events) {

        Telling and(Told told, MeteringEvent event) {
            var more = new ArrayList<>(events);
            more.add(event);
            return new Telling(month.with(told), List.copyOf(more));
        }
    }

    private Telling tell(WindowMonth known, String house, List<String> except, Telling before) {
        var today = today();
        var window = known.ownersWindow(house);
        var last = known.lastTold(house);
        var after = before;
        if (window.includes(today)) {
            if (last.isEmpty() || last.get().news() == News.CLOSED) {
                after = after.and(
                        new Told(house, News.OPENED, window.closes()),
                        new WindowOpened(
                                window.month(),
                                named(house),
                                except,
                                window.opens(),
                                window.closes(),
                                clock.instant()));
            }
            var closing = new Told(house, News.CLOSING, window.closes());
            if (today.equals(window.closes()) && !known.told().contains(closing)) {
                after = after.and(
                        closing,
                        new WindowClosing(window.month(), named(house), except, window.closes(), clock.instant()));
            }
        } else if (today.isAfter(window.closes())
                && last.filter(it -> it.news() != News.CLOSED).isPresent()) {
            after = after.and(
                    new Told(house, News.CLOSED, window.closes()),
                    new WindowClosed(window.month(), named(house), except, window.closes(), clock.instant()));
        }
        return after;
    }

    private static @Nullable String named(String house) {
        return house.isEmpty() ? null : house;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIGA);
    }
}
