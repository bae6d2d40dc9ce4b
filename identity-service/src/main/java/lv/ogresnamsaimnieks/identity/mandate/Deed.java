package lv.ogresnamsaimnieks.identity.mandate;

import java.time.LocalDate;

/**
 * The notarial deed that a power of attorney is.
 *
 * @param notary by name
 * @param registerNumber under which the notary entered it in the register of notarial acts
 */
public record Deed(String notary, String registerNumber, LocalDate issuedOn) {}
