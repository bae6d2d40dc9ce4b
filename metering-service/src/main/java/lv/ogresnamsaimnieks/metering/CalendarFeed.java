package lv.ogresnamsaimnieks.metering;

import java.time.Instant;

/**
 * The secret address under which a person's own calendar reads the windows. Of the secret only its SHA-256 is kept.
 *
 * @param id the person's
 */
public record CalendarFeed(String id, String secretHash, Instant since) {}
