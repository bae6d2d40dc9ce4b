package lv.ogresnamsaimnieks.metering.schedule;

import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.metering.WindowNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks several times a minute whether a window opened or closed. Every instance does: the documents keep them apart. */
class WindowClock {

    private static final Logger LOG = LoggerFactory.getLogger(WindowClock.class);

    private final WindowNews news;

    WindowClock(WindowNews news) {
        this.news = news;
    }

    @Scheduled(fixedDelayString = "${portal.windows.every:15s}", initialDelayString = "${portal.windows.every:15s}")
    void look() {
        try {
            news.tell();
            news.fill(WindowClock::attempt);
        } catch (OptimisticLockingFailureException overtaken) {
            LOG.debug("Another instance was quicker: {}", overtaken.toString());
        }
    }

    private static boolean attempt(Runnable change) {
        return Overtaking.decidingAgain(() -> {
            change.run();
            return true;
        });
    }
}
