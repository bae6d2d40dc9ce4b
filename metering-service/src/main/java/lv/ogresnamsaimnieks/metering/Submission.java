package lv.ogresnamsaimnieks.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in at once. Accepted, it stays for ever; a later one in the same window takes its place.
 *
 * @param key the client's own, so that trying again does nothing twice
 * @param receipt number of the receipt
 * @param checkCode what people see of the hash
 * @param hash over everything in it and over the receipt before, in hexadecimal ({@link ReceiptChain})
 * @param person who handed it in: an owner or whoever acts for one, a member of staff, another system
 * @param onBehalfOf the owner in whose name; null when an owner did it themselves, or it did not come from the page
 * @param at when it was accepted
 * @param capturedAt when it was typed, if it came after the window's end and staff accepted it; null otherwise
 */
public record Submission(
        String key,
        String receipt,
        String checkCode,
        String hash,
        String person,
        @Nullable String onBehalfOf,
        Channel channel,
        Instant at,
        @Nullable Instant capturedAt,
        List<Reading> readings) {

    public Submission {
        // A receipt from before there were hashes has none and is never confirmed.
        hash = Objects.requireNonNullElse(hash, "");
        // Before there were other ways, everything came from the page.
        channel = Objects.requireNonNullElse(channel, Channel.WEB);
        readings = List.copyOf(readings);
    }

    /** When the meters showed it, as far as anybody knows. */
    Instant readAt() {
        return capturedAt == null ? at : capturedAt;
    }

    /** The day, in Riga, on which it was handed in. */
    LocalDate on() {
        return LocalDate.ofInstant(readAt(), SubmissionWindow.RIGA);
    }

    boolean saysTheSameAs(List<Reading> others) {
        return readings.equals(others);
    }
}
