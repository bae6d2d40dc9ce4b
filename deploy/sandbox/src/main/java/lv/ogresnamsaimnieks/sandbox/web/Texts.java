package lv.ogresnamsaimnieks.sandbox.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The Latvian sentences that no page carries itself. */
final class Texts {

    private static final Properties ALL = new Properties();

    static {
        try (var file = new StringReader(Resources.text("texts.properties"))) {
            ALL.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Texts() {}

    /** The sentence about one of the values of an enumeration. */
    static String about(Enum<?> value) {
        return of(value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + value.name());
    }

    static String of(String key) {
        return Optional.ofNullable(ALL.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("no text for " + key));
    }
}
