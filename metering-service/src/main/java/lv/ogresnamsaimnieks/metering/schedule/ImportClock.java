package lv.ogresnamsaimnieks.metering.schedule;

import java.util.concurrent.locks.ReentrantLock;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.metering.bulk.Importing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;

/** Works on imports, one at a time in each instance; what an instance that died had begun is gone on with by another. */
class ImportClock {

    private static final Logger LOG = LoggerFactory.getLogger(ImportClock.class);

    private final Importing importing;
    private final ReentrantLock one = new ReentrantLock();

    ImportClock(Importing importing) {
        this.importing = importing;
    }

    /** At a fixed rate, each time on a thread of its own: a long import does not hold up the other clocks. */
    @Scheduled(fixedRateString = "${portal.imports.every:1s}", initialDelayString = "${portal.imports.every:1s}")
    void work() {
        if (!one.tryLock()) {
            return;
        }
        try {
            while (importing.work(ImportClock::attempt)) {
                LOG.debug("An import was worked on");
            }
        } catch (OptimisticLockingFailureException overtaken) {
            LOG.debug("Another instance was quicker: {}", overtaken.toString());
        } finally {
            one.unlock();
        }
    }

    @Scheduled(fixedDelayString = "${portal.imports.forget:1h}", initialDelayString = "${portal.imports.forget:1h}")
    void forget() {
        try {
            importing.forget();
        } catch (OptimisticLockingFailureException overtaken) {
            LOG.debug("Another instance was quicker: {}", overtaken.toString());
        }
    }

    private static void attempt(Runnable change) {
        Overtaking.decidingAgain(() -> {
            change.run();
            return true;
        });
    }
}
