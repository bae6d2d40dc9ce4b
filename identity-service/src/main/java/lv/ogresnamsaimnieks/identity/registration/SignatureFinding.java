package lv.ogresnamsaimnieks.identity.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of one signature came to.
 *
 * @param signer the name in the certificate
 * @param personalCodeMasked of the signer; null if there is none
 * @param form like {@code XAdES-BASELINE-LT}
 * @param provenAt when it was there at the latest, as a time-stamp or the check itself proves
 * @param timestamped whether a trusted time-stamp proves that
 * @param files names of the files that it covers
 * @param flaw null of a good one
 */
public record SignatureFinding(
        String signer,
        @Nullable String personalCodeMasked,
        String form,
        Qualification qualification,
        @Nullable Instant provenAt,
        boolean timestamped,
        List<String> files,
        @Nullable Flaw flaw) {

    public SignatureFinding {
        files = List.copyOf(files);
    }
}
