package lv.ogresnamsaimnieks.metering.schedule;

import lv.ogresnamsaimnieks.metering.DueMeters;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every hour whether a meter's last day comes near. Every instance does: the documents keep them apart. */
class DueClock {

    private final DueMeters due;

    DueClock(DueMeters due) {
        this.due = due;
    }

    @Scheduled(fixedDelayString = "${portal.due-meters.every:1h}", initialDelayString = "${portal.due-meters.first:1m}")
    void look() {
        due.tell(Attempts::once);
    }
}
