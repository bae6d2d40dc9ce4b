package lv.ogresnamsaimnieks.identity.mandate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a power of attorney.
 *
 * @param reason null where none is asked for
 */
public record Step(
        Kind kind, Instant at, Clerk by, @Nullable String reason) {

    /** What was done. */
    public enum Kind {
        RECORDED,
        SCANNED,
        APPROVED,
        REFUSED,
        REVOKED
    }
}
