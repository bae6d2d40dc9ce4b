package lv.ogresnamsaimnieks.metering.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import lv.ogresnamsaimnieks.metering.evidence.ReplacementAct;

/**
 * The act of a replacement, without its file.
 *
 * @param meter the new one
 * @param size in bytes
 */
record ActView(
        String id,
        String meter,
        LocalDate replacedOn,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        OffsetDateTime at) {

    static ActView of(ReplacementAct it) {
        return new ActView(
                it.id(),
                it.meter(),
                it.replacedOn(),
                it.fileName(),
                it.type().mediaType(),
                it.size(),
                it.sha256(),
                it.at().atZone(SubmissionWindow.RIGA).toOffsetDateTime());
    }
}
