package lv.ogresnamsaimnieks.metering.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret with which deliveries are signed. It is not kept: it is derived from the salt by whoever has the service's key, and
 * shown once.
 *
 * @param serial counts the secrets of a subscription
 * @param until it signs no more; null while no other has come in its place
 */
public record SigningSecret(
        int serial, String salt, Instant from, @Nullable Instant until) {

    boolean signsAt(Instant moment) {
        return until == null || moment.isBefore(until);
    }

    SigningSecret endingAt(Instant moment) {
        return until == null ? new SigningSecret(serial, salt, from, moment) : this;
    }
}
