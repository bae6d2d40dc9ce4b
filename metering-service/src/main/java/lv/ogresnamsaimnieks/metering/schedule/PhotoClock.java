package lv.ogresnamsaimnieks.metering.schedule;

import lv.ogresnamsaimnieks.metering.evidence.Photographing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes the photos whose time has come, several times a day. Every instance does: deleting twice is deleting once. */
class PhotoClock {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoClock.class);

    private final Photographing photographing;

    PhotoClock(Photographing photographing) {
        this.photographing = photographing;
    }

    @Scheduled(fixedDelayString = "${portal.photos.every:1h}", initialDelayString = "${portal.photos.first:1m}")
    void forget() {
        var deleted = photographing.forget();
        if (deleted > 0) {
            LOG.info("Photos deleted: {}", deleted);
        }
    }
}
