package lv.ogresnamsaimnieks.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java processes that share one machine: small, and known again by a marker. */
final class Java {

    /** What a cache is trained with must be what it is used with. */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Duser.timezone=Europe/Riga",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Java() {}

    static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static String marker(Settings settings, String name) {
        return "-Dportal.part=" + name + "@" + settings.home();
    }

    static List<String> command(String marker, int heapMegabytes, List<String> more) {
        var command = new ArrayList<String>();
        command.add(executable().toString());
        command.add(marker);
        command.addAll(SMALL);
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(more);
        return command;
    }
}
