package lv.ogresnamsaimnieks.metering.evidence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The act of whoever put a meter in the place of another, signed on paper and scanned. It stays as long as the meter is known.
 *
 * @param meter the new one
 * @param replacedOn the first day of the new meter
 * @param sha256 of the file, in hexadecimal
 * @param size in bytes
 * @param by the member of staff who added it
 */
public record ReplacementAct(
        String id,
        String property,
        String meter,
        LocalDate replacedOn,
        String fileName,
        ActType type,
        String sha256,
        long size,
        String by,
        Instant at) {}
