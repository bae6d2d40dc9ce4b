package lv.ogresnamsaimnieks.identity.registration;

import java.util.Optional;
import lv.ogresnamsaimnieks.identity.PersonalCode;

/**
 * Whom the certificate of a signature names.
 *
 * @param code empty if the certificate has no Latvian personal code in it (ETSI EN 319 412-1, {@code PNOLV-…})
 */
public record Signer(String name, Optional<PersonalCode> code) {}
