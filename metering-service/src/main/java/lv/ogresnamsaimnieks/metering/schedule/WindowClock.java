package lv.ogresnamsaimnieks.metering.schedule;

import lv.ogresnamsaimnieks.metering.AwaitedReadings;
import lv.ogresnamsaimnieks.metering.WindowNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks several times a minute whether a window opened or closed. Every instance does: the documents keep them apart. */
class WindowClock {

    private static final Logger LOG = LoggerFactory.getLogger(WindowClock.class);

    private final WindowNews news;
    private final AwaitedReadings awaited;

    WindowClock(WindowNews news, AwaitedReadings awaited) {
        this.news = news;
        this.awaited = awaited;
    }

    @Scheduled(fixedDelayString = "${portal.windows.every:15s}", initialDelayString = "${portal.windows.every:15s}")
    void look() {
        try {
            news.tell();
            awaited.tell(Attempts::once);
            news.fill(Attempts::untilDone);
        } catch (OptimisticLockingFailureException overtaken) {
            LOG.debug("Another instance was quicker: {}", overtaken.toString());
        }
    }
}
