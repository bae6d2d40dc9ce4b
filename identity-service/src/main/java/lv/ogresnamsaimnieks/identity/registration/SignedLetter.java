package lv.ogresnamsaimnieks.identity.registration;

import java.nio.file.Path;

/**
 * A file as it was received.
 *
 * @param name as the sender called it
 * @param file where it lies while it is looked at
 * @param size in bytes
 */
public record SignedLetter(String name, Path file, long size) {

    /** 25 MiB. */
    public static final long LONGEST = 25L * 1024 * 1024;
}
