package lv.ogresnamsaimnieks.identity.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The name under which a letter is saved on the staff's own device. */
final class LetterName {

    private static final int LONGEST = 120;
    private static final Set<String> ENDINGS = Set.of("edoc", "asice", "sce", "pdf");

    /** Without a path, without what file systems refuse or readers cannot see, and with an ending that is true. */
    static String of(String sent, LetterType type) {
        var name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[ .]+|[ .]+$", "");
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        var stem = ENDINGS.contains(ending) ? name.substring(0, dot) : name;
        var isTrue = ENDINGS.contains(ending) && ending.equals("pdf") == (type == LetterType.PDF);
        return shortened(stem.isBlank() ? "iesniegums" : stem.strip()) + "." + (isTrue ? ending : type.ending());
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
    }

    private LetterName() {}
}
