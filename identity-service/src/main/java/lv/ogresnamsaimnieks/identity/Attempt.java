package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a bank or eParaksts had named asked to come in.
 *
 * @param id of one who is not known: {@code P-2026-00318}, which they may tell the staff
 * @param way the identity provider
 * @param person null of one who is not known
 */
public record Attempt(
        String id,
        Instant at,
        String way,
        String codeHash,
        @Nullable String person) {

    @Override
    public String toString() {
        return "Attempt[id=" + id + "]";
    }
}
