package lv.ogresnamsaimnieks.identity;

import java.util.List;

/** What the register says about somebody whom a bank or eParaksts has named. */
public sealed interface Recognition {

    /**
     * The person owns something here, or soon will.
     *
     * @param properties addresses of it
     * @param attempt under which staff see what becomes of it
     */
    record Known(Person person, String personalCodeMasked, List<String> properties, String attempt)
            implements Recognition {}

    /**
     * Nobody who owns anything here.
     *
     * @param attempt the number under which staff see that they asked
     */
    record Unknown(String attempt) implements Recognition {}
}
