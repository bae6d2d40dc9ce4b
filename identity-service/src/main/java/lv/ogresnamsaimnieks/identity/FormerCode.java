package lv.ogresnamsaimnieks.identity;

import java.time.Instant;

/**
 * A personal code that a person had before.
 *
 * @param codeHash by which the person is still found
 * @param sealedCode from which only the masked form is taken
 * @param until when staff confirmed the new one
 * @param confirmedBy the member of staff
 */
public record FormerCode(String codeHash, String sealedCode, Instant until, String confirmedBy) {

    /** Neither hash nor sealed code have any business in a log. */
    @Override
    public String toString() {
        return "FormerCode[until=" + until + "]";
    }
}
