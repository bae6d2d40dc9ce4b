package lv.ogresnamsaimnieks.benchmarks;

import java.io.Serial;

/** Nothing can be measured any more, and this is why. */
final class Failure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Failure(String why) {
        super(why);
    }
}
