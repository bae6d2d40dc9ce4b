package lv.ogresnamsaimnieks.identity.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a check trusted.
 *
 * @param source the EU's trusted lists, or certificates that somebody configured
 * @param refreshedAt when the lists were last taken over whole; null of configured certificates
 */
public record Trust(Source source, @Nullable Instant refreshedAt) {

    /** Where trust comes from. */
    public enum Source {
        TRUSTED_LISTS,
        CONFIGURED
    }
}
