package lv.ogresnamsaimnieks.metering;

import java.time.Instant;
import java.util.List;

/**
 * What an owner handed in at once. Accepted, it stays for ever; a later one in the same window takes its place.
 *
 * @param key the client's own, so that trying again does nothing twice
 * @param receipt number of the receipt
 * @param checkCode says by whoever holds the receipt that nothing in it was changed
 */
public record Submission(
        String key, String receipt, String checkCode, String person, Instant at, List<Reading> readings) {

    public Submission {
        readings = List.copyOf(readings);
    }

    boolean saysTheSameAs(List<Reading> others) {
        return readings.equals(others);
    }
}
