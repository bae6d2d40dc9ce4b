package lv.ogresnamsaimnieks.defaults;

import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** Two commands met at one document: the slower one decides again on what is there now. */
public final class Overtaking {

    private static final int TRIES = 10;

    /** Runs the command, and again if it was overtaken. */
    public static <T> T decidingAgain(Supplier<T> command) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                return command.get();
            } catch (OptimisticLockingFailureException overtaken) {
                Thread.onSpinWait();
            }
        }
        return command.get();
    }

    private Overtaking() {}
}
