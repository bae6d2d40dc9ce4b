package lv.ogresnamsaimnieks.identity.registration;

import java.util.Optional;

/**
 * A letter's findings and, for as long as they are looked at, who signed it.
 *
 * @param signer empty unless the findings prove exactly one
 */
public record CheckedLetter(LetterFindings findings, Optional<Signer> signer) {}
