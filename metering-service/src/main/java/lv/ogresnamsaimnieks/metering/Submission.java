package lv.ogresnamsaimnieks.metering;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an owner handed in at once. Accepted, it stays for ever; a later one in the same window takes its place.
 *
 * @param key the client's own, so that trying again does nothing twice
 * @param receipt number of the receipt
 * @param checkCode what people see of the hash
 * @param hash over everything in it and over the receipt before, in hexadecimal ({@link ReceiptChain})
 */
public record Submission(
        String key, String receipt, String checkCode, String hash, String person, Instant at, List<Reading> readings) {

    public Submission {
        // A receipt from before there were hashes has none and is never confirmed.
        hash = Objects.requireNonNullElse(hash, "");
        readings = List.copyOf(readings);
    }

    boolean saysTheSameAs(List<Reading> others) {
        return readings.equals(others);
    }
}
