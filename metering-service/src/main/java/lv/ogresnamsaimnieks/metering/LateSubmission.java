package lv.ogresnamsaimnieks.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Readings that were typed in the window on a device without a connection, and came after the window's end. They count for
 * nothing until staff accept them, and stay in the month whatever staff decide.
 *
 * @param key the client's own, made when they were typed, so that trying again does nothing twice
 * @param person who typed them: an owner or whoever acts for one
 * @param onBehalfOf the owner in whose name; null when an owner did it themselves
 * @param capturedAt when they were typed, by the portal's clock
 * @param capture what the device said of it
 * @param readings what they come to if they are accepted as the month stood when they came
 * @param decision null while staff have not decided
 */
public record LateSubmission(
        String key,
        String person,
        @Nullable String onBehalfOf,
        Instant capturedAt,
        Instant arrivedAt,
        Capture capture,
        List<Reading> readings,
        @Nullable Decision decision)
        implements HandedIn {

    /**
     * What staff made of it.
     *
     * @param receipt of the submission that it became; empty where it was rejected
     * @param reason for the owner, in Latvian; empty where there is none
     */
    public record Decision(boolean accepted, String receipt, String reason, String by, Instant at) {}

    public LateSubmission {
        readings = List.copyOf(readings);
    }

    /** Whether staff have still to look at it. */
    public boolean isPending() {
        return decision == null;
    }

    /** How far the device's clock is believed. */
    public Capture.Trust trust() {
        return capture.trust(arrivedAt);
    }

    /** The day, in Riga, on which it was typed. */
    LocalDate on() {
        return LocalDate.ofInstant(capturedAt, SubmissionWindow.RIGA);
    }

    boolean saysTheSameAs(List<Reading> others) {
        return readings.equals(others);
    }

    LateSubmission decided(Decision now) {
        return new LateSubmission(key, person, onBehalfOf, capturedAt, arrivedAt, capture, readings, now);
    }
}
