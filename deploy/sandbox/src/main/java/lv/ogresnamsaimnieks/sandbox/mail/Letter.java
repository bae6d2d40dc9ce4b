package lv.ogresnamsaimnieks.sandbox.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A letter somebody sent.
 *
 * @param to those it was handed over for, whatever its own heading says
 */
public record Letter(
        String id,
        List<String> to,
        String from,
        String subject,
        Instant receivedAt,
        Optional<String> text,
        Optional<String> html) {

    public boolean isFor(String address) {
        return to.stream().anyMatch(it -> it.equalsIgnoreCase(address));
    }
}
