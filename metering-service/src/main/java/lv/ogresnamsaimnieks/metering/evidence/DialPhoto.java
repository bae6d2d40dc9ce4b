package lv.ogresnamsaimnieks.metering.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;

/**
 * A photo of a meter's dial that somebody attached to what they handed in for a month; of a meter and a month there is one.
 *
 * @param receipt of the submission that it belongs to
 * @param person who attached it
 * @param sha256 of what is kept, in hexadecimal
 * @param width in pixels, as is the height
 * @param size of what is kept, in bytes
 * @param lookedAtAgain the day on which it is deleted, or kept until a later one
 */
public record DialPhoto(
        String id,
        String property,
        YearMonth month,
        String meter,
        String receipt,
        String person,
        Instant at,
        String sha256,
        int width,
        int height,
        int size,
        LocalDate lookedAtAgain) {

    /** What the photo of a meter and a month is stored under. */
    public static String id(String property, YearMonth month, String meter) {
        return "%s/%s/%s".formatted(property, month, meter);
    }

    /** The day, in Riga, on which it was attached. */
    LocalDate on() {
        return LocalDate.ofInstant(at, SubmissionWindow.RIGA);
    }
}
