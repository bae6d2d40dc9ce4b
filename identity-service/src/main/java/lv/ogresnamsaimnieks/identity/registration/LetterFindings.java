package lv.ogresnamsaimnieks.identity.registration;

import java.util.List;

/**
 * What the check of a letter came to.
 *
 * @param flaws everything that is wrong, the weightiest first; none of a letter whose one signer is proved
 */
public record LetterFindings(
        LetterType type, List<SignatureFinding> signatures, List<SignedFile> files, List<Flaw> flaws, Trust trust) {

    public LetterFindings {
        signatures = List.copyOf(signatures);
        files = List.copyOf(files);
        flaws = List.copyOf(flaws);
    }

    public boolean valid() {
        return flaws.isEmpty();
    }
}
