package lv.ogresnamsaimnieks.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.metering.Disclosure.After;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as another system carries it about and gives it back: nothing for it to read. */
final class Cursor {

    private static final Pattern FLAT = Pattern.compile("f1/([a-z0-9-]{0,64})/([a-z0-9-]{0,64})");
    private static final Pattern CHANGE = Pattern.compile("c1/([0-9]{1,18})");

    static String of(After flat) {
        return written("f1/%s/%s".formatted(flat.house(), flat.property()));
    }

    static String of(long change) {
        return written("c1/" + change);
    }

    /** The flat after which to go on; from the beginning where there is no cursor. */
    static After flat(@Nullable String cursor) {
        if (cursor == null) {
            return After.NOTHING;
        }
        var read = FLAT.matcher(read(cursor));
        if (!read.matches()) {
            throw malformed();
        }
        return new After(read.group(1), read.group(2));
    }

    /** The change after which to go on; from the beginning where there is no cursor. */
    static long change(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        var read = CHANGE.matcher(read(cursor));
        if (!read.matches()) {
            throw malformed();
        }
        return Long.parseLong(read.group(1));
    }

    private static String written(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    private static String read(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return Refused.input(
                "after", "malformed", "Sūtiet tieši to vērtību, kas bija iepriekšējās lapas laukā “next”.");
    }

    private Cursor() {}
}
