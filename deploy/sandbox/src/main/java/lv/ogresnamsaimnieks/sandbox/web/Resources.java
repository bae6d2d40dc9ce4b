package lv.ogresnamsaimnieks.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files beside this class: pages, styles, fonts, texts. */
final class Resources {

    private Resources() {}

    static String text(String name) {
        return new String(
                find(name).orElseThrow(() -> new IllegalStateException("no such file: " + name)),
                StandardCharsets.UTF_8);
    }

    static Optional<byte[]> find(String name) {
        try (var file = Resources.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
