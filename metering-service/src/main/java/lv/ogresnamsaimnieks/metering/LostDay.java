package lv.ogresnamsaimnieks.metering;

import java.time.LocalDate;

/**
 * A day on which the portal could not be reached for so long that it does not count: a window it is one of gets a whole
 * day more.
 *
 * @param minutes how long it could not be reached, at the least
 * @param back the day on which it could be reached again
 */
public record LostDay(LocalDate day, int minutes, LocalDate back) {

    /** So many minutes of a day without the portal make it a lost one. */
    static final int MINUTES = 30;

    /** The day is made good after the window's end, and never before the portal could be reached again for a whole day. */
    SubmissionWindow makeGood(SubmissionWindow window) {
        var last = window.closes().isBefore(back) ? back : window.closes();
        var latest = SubmissionWindow.latest(window.month());
        var one = last.plusDays(1);
        return window.with(window.opens(), one.isAfter(latest) ? latest : one);
    }
}
