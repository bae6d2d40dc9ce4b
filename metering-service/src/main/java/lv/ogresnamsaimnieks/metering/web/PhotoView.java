package lv.ogresnamsaimnieks.metering.web;

import java.time.OffsetDateTime;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import lv.ogresnamsaimnieks.metering.evidence.DialPhoto;

/**
 * A photo of a dial, without its pixels.
 *
 * @param receipt of the submission that it belongs to
 * @param sha256 of the picture that is kept
 * @param width in pixels, as is the height
 */
record PhotoView(String meter, String receipt, OffsetDateTime at, String sha256, int width, int height) {

    static PhotoView of(DialPhoto it) {
        return new PhotoView(
                it.meter(),
                it.receipt(),
                it.at().atZone(SubmissionWindow.RIGA).toOffsetDateTime(),
                it.sha256(),
                it.width(),
                it.height());
    }
}
