package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for; what is null matters not.
 *
 * @param person whose data were met, by identity's id
 * @param staff who did it, by the identity server's id
 * @param desk by its id in the table of access
 * @param from the first moment
 * @param before the first moment that is too late; for the next page, that of the last request on this one
 * @param limit how many, and as many more as began in the same millisecond as the last of them
 */
public record AuditQuestion(
        @Nullable String person,
        @Nullable String staff,
        @Nullable String desk,
        @Nullable Instant from,
        @Nullable Instant before,
        int limit) {}
