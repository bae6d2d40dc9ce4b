package lv.ogresnamsaimnieks.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of contact data. It stays for good: where something had to be sent on a day may matter years later. */
public record ContactChange(
        Instant at,
        String field,
        @Nullable String from,
        @Nullable String to) {}
