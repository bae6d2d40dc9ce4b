package lv.ogresnamsaimnieks.local;

import java.nio.file.Path;
import java.util.List;

/**
 * A program unpacked so that it starts quickly.
 *
 * @param cache classes already loaded and linked; no such file if training did not work
 */
record Prepared(Path jar, Path cache) {

    List<String> arguments() {
        return List.of("-jar", jar.toString());
    }
}
