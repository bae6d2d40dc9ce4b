package lv.ogresnamsaimnieks.defaults;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** Two commands met at one document: the slower one decides again on what is there now. */
public final class Overtaking {

    private static final int TRIES = 10;

    /** Whoever was overtaken more often waits longer, and no two as long as one another. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(1);

    /** Runs the command, and again if it was overtaken. */
    public static <T> T decidingAgain(Supplier<T> command) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                return command.get();
            } catch (OptimisticLockingFailureException overtaken) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE.toNanos()));
            }
        }
        return command.get();
    }

    private Overtaking() {}
}
