package lv.ogresnamsaimnieks.identity.mongo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns that find text as it is typed in a hurry: in either case, with or without diacritics. */
final class Folded {

    private static final String[] ALIKE = {"aā", "cč", "eē", "gģ", "iī", "kķ", "lļ", "nņ", "oō", "rŗ", "sš", "uū", "zž"
    };

    static Pattern inside(String text) {
        return Pattern.compile(letters(text));
    }

    static Pattern beginning(String text) {
        return Pattern.compile("^" + letters(text));
    }

    static Pattern whole(String text) {
        return Pattern.compile("^" + letters(text) + "$");
    }

    /** Spelled out letter by letter: databases differ in what they take for the same letter. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(Character::toString)
                .map(Folded::letter)
                .collect(Collectors.joining());
    }

    private static String letter(String letter) {
        for (var alike : ALIKE) {
            if (alike.contains(letter)) {
                return "[" + alike + alike.toUpperCase(Locale.ROOT) + "]";
            }
        }
        return Character.isLetter(letter.codePointAt(0))
                ? "[" + letter + letter.toUpperCase(Locale.ROOT) + "]"
                : Pattern.quote(letter);
    }

    private Folded() {}
}
