package lv.ogresnamsaimnieks.metering.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import lv.ogresnamsaimnieks.metering.LateSubmission;
import lv.ogresnamsaimnieks.metering.Place;
import lv.ogresnamsaimnieks.metering.Reading;
import lv.ogresnamsaimnieks.metering.Resource;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import org.jspecify.annotations.Nullable;

/**
 * Readings that came after the window's end, as their owner sees them.
 *
 * @param key the client's own, under which they were sent
 * @param capturedAt when they were typed
 * @param reason why they were rejected, in Latvian; null where they were not
 */
record LateView(
        String key,
        YearMonth month,
        OffsetDateTime capturedAt,
        OffsetDateTime receivedAt,
        State state,
        @Nullable String reason,
        List<LateReading> readings)
        implements HandedInView {

    /** Whether staff have looked at them. */
    enum State {
        WAITING,
        ACCEPTED,
        REJECTED
    }

    record LateReading(String meter, String serial, Resource resource, Place place, BigDecimal value) {

        static LateReading of(Reading it) {
            return new LateReading(it.meter(), it.serial(), it.resource(), it.place(), it.value());
        }
    }

    static LateView of(YearMonth month, LateSubmission it) {
        var decision = it.decision();
        return new LateView(
                it.key(),
                month,
                it.capturedAt().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                it.arrivedAt().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                state(decision),
                decision == null || decision.accepted() ? null : decision.reason(),
                it.readings().stream().map(LateReading::of).toList());
    }

    private static State state(LateSubmission.@Nullable Decision decision) {
        if (decision == null) {
            return State.WAITING;
        }
        return decision.accepted() ? State.ACCEPTED : State.REJECTED;
    }
}
