package lv.ogresnamsaimnieks.identity.registration;

/**
 * A file that the letter consists of.
 *
 * @param covered whether every signature covers all of it
 */
public record SignedFile(String name, boolean covered) {}
