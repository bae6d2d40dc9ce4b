package lv.ogresnamsaimnieks.local;

import java.io.Serial;

/** Something a person can put right; the message says what. */
final class Failure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Failure(String message) {
        super(message);
    }

    Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
