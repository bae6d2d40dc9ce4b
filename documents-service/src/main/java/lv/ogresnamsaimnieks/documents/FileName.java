package lv.ogresnamsaimnieks.documents;

import java.text.Normalizer;
import java.util.Locale;

/** The name under which a document is saved on the reader's own device. */
final class FileName {

    private static final int LONGEST = 120;

    /** Without a path, without what file systems refuse or readers cannot see, and with an ending that is true. */
    static String of(String sent, FileType type) {
        var name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[ .]+|[ .]+$", "");
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        var stem = name;
        if (type.endings().contains(ending)) {
            stem = name.substring(0, dot);
        } else {
            ending = type.endings().getFirst();
        }
        return shortened(stem.isBlank() ? "dokuments" : stem.strip()) + "." + ending;
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
    }

    private FileName() {}
}
