package lv.ogresnamsaimnieks.identity.registration;

import java.time.Instant;

/**
 * The letter of an application.
 *
 * @param fileName under which it is saved, with an ending that is true
 * @param size in bytes
 * @param keptUntil when the file itself is deleted; the findings stay
 */
public record ReceivedLetter(String fileName, long size, Instant keptUntil, LetterFindings findings) {}
