package lv.ogresnamsaimnieks.identity.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.text.Normalizer;

/** Names of files in letters. */
final class LetterNames {

    /** A name as a person reads it, without the folders before it. */
    static String shown(String name) {
        var normal = Normalizer.normalize(name, Normalizer.Form.NFC);
        return normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
    }

    /** A signature names a file by its URI: {@code iesniegums%20āčē.txt} is {@code iesniegums āčē.txt}. */
    static String decoded(String name) {
        String plain;
        try {
            plain = URLDecoder.decode(name.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            plain = name;
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private LetterNames() {}
}
