package lv.ogresnamsaimnieks.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was measured, in Markdown, under a line that says on which machine; and what was wrong. */
final class Table {

    private record Row(String what, String figure, String how) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<String> wrongs = new ArrayList<>();
    private final String loadBefore = lines("/proc/loadavg")
            .findFirst()
            .map(it -> it.substring(0, it.indexOf(' ')))
            .orElse("unknown");

    static void progress(String line) {
        System.err.println(line);
    }

    void add(String what, String figure, String how) {
        rows.add(new Row(what, figure, how));
        progress(what + ": " + figure);
    }

    /** Something was answered otherwise than it must be: the figures cannot be trusted. */
    void wrong(String what) {
        wrongs.add(what);
        progress("WRONG: " + what);
    }

    boolean isRight() {
        return wrongs.isEmpty();
    }

    void print(PrintStream out) {
        var utf8 = new PrintStream(out, true, StandardCharsets.UTF_8);
        utf8.println(machine());
        utf8.println();
        utf8.println("| what | measured | how |");
        utf8.println("|---|---|---|");
        rows.forEach(it -> utf8.printf("| %s | %s | %s |%n", it.what(), it.figure(), it.how()));
        if (!wrongs.isEmpty()) {
            utf8.println();
        }
        wrongs.forEach(it -> utf8.println("- **Wrong:** " + it));
    }

    private String machine() {
        return "%d cores (%s), %s memory, JDK %s, %s %s; load average before: %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        value("/proc/cpuinfo", "model name"),
                        gibibytes(value("/proc/meminfo", "MemTotal")),
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        loadBefore);
    }

    private static String gibibytes(String kibibytes) {
        var digits = kibibytes.replaceAll("\\D", "");
        return digits.isEmpty() ? kibibytes : "%.1f GiB".formatted(Long.parseLong(digits) / 1024.0 / 1024);
    }

    private static String value(String file, String name) {
        return lines(file)
                .filter(it -> it.startsWith(name))
                .findFirst()
                .map(it -> it.substring(it.indexOf(':') + 1).strip())
                .orElse("unknown");
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }
}
