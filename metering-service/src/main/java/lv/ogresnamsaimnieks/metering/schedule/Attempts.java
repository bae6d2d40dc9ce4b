package lv.ogresnamsaimnieks.metering.schedule;

import lv.ogresnamsaimnieks.defaults.Overtaking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/** How a change is tried that other instances may make, too. */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    /** Whoever was overtaken leaves it: the other has done the same. */
    static void once(Runnable change) {
        try {
            change.run();
        } catch (OptimisticLockingFailureException overtaken) {
            LOG.debug("Another instance was quicker: {}", overtaken.toString());
        }
    }

    /** Whoever was overtaken decides again on what is there now. */
    static boolean untilDone(Runnable change) {
        return Overtaking.decidingAgain(() -> {
            change.run();
            return true;
        });
    }

    private Attempts() {}
}
